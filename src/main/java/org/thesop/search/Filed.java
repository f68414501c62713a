package org.thesop.search;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Where, how far and of when an edition is: what is counted of all that was found. It stands in the index as one value, because
 * going through a hundred thousand hits costs the same for one value as for three.
 *
 * @param section its slug, empty for none
 * @param state its name
 */
record Filed(String section, String state, String year) {

    /** As many different ones as a paper of thirty sections has in thirty years are counted. */
    static final int MOST = 10_000;

    private static final String BETWEEN = "|";

    String written() {
        return section + BETWEEN + state + BETWEEN + year;
    }

    static Filed read(String written) {
        var parts = written.split("\\|", -1);
        return new Filed(parts[0], parts[1], parts[2]);
    }

    /**
     * How many of each section, each state and, under AFTER, each year.
     *
     * @param counts how many were filed like this, by what is written
     * @param most of each, those with most
     */
    static Map<AskedField, Map<String, Long>> facets(Map<String, Long> counts, int most) {
        var facets = new LinkedHashMap<AskedField, Map<String, Long>>();
        facets.put(AskedField.SECTION, sums(counts, Filed::section, most));
        facets.put(AskedField.STATE, sums(counts, filed -> AskedReader.word(filed.state()), most));
        facets.put(AskedField.AFTER, sums(counts, Filed::year, most));
        return facets;
    }

    private static Map<String, Long> sums(Map<String, Long> counts, Function<Filed, String> value, int most) {
        var sums = new TreeMap<String, Long>();
        counts.forEach((written, count) -> sums.merge(value.apply(read(written)), count, Long::sum));
        sums.remove("");
        return sums.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder()))
                .limit(most)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, Long::sum, LinkedHashMap::new));
    }
}
