package org.thesop.search;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Where, how far and of when an edition is: what is counted of all that was found, together with who wrote it. It stands in the
 * index as one value, and in one field with the writers, because going through a hundred thousand hits costs more for each value
 * and still more for each field.
 *
 * @param section its slug, empty for none
 * @param state its name
 */
record Filed(String section, String state, String year) {

    /** As many different ones as a paper of thirty sections has in thirty years are counted, with as many writers. */
    static final int MOST = 20_000;

    /** A paper's years are all of use, also those with little in them. */
    private static final int MOST_YEARS = 30;

    private static final String BETWEEN = "|";
    private static final String WRITER = "@";

    /** What stands there for a writer. */
    static String by(String handle) {
        return WRITER + handle;
    }

    String written() {
        return section + BETWEEN + state + BETWEEN + year;
    }

    static Filed read(String written) {
        var parts = written.split("\\|", -1);
        return new Filed(parts[0], parts[1], parts[2]);
    }

    /**
     * How many of each section, each state, each writer and, under AFTER, each year.
     *
     * @param counts how many were filed like this, by what is written
     * @param most of each but the years, those with most
     */
    static Map<AskedField, Map<String, Long>> facets(Map<String, Long> counts, int most) {
        var facets = new LinkedHashMap<AskedField, Map<String, Long>>();
        var writers = new HashMap<String, Long>();
        var filed = new HashMap<Filed, Long>();
        counts.forEach((written, count) -> {
            if (written.startsWith(WRITER)) {
                writers.put(written.substring(WRITER.length()), count);
            } else {
                filed.put(read(written), count);
            }
        });
        facets.put(AskedField.SECTION, sums(filed, Filed::section, most));
        facets.put(AskedField.STATE, sums(filed, each -> AskedReader.word(each.state()), most));
        facets.put(AskedField.BY, sums(writers, handle -> handle, most));
        facets.put(AskedField.AFTER, sums(filed, Filed::year, MOST_YEARS));
        return facets;
    }

    private static <T> Map<String, Long> sums(Map<T, Long> counts, Function<T, String> value, int most) {
        var sums = new TreeMap<String, Long>();
        counts.forEach((counted, count) -> sums.merge(value.apply(counted), count, Long::sum));
        sums.remove("");
        return sums.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder()))
                .limit(most)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, Long::sum, LinkedHashMap::new));
    }
}
