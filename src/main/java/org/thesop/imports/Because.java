package org.thesop.imports;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A sentence of a report: the key of its text and what fills it. It is kept so, and put into words for whoever reads it.
 *
 * @param details none of them of more than one line
 */
public record Because(String key, List<String> details) {

    private static final String BETWEEN = "\t";
    private static final int LONGEST = 200;

    public Because {
        details = details.stream().map(Because::line).toList();
    }

    /** The sentence of this value, whose key is {@code Type.VALUE}. */
    public static Because of(Enum<?> value, Object... details) {
        return new Because(
                value.getDeclaringClass().getSimpleName() + "." + value.name(),
                Arrays.stream(details).map(String::valueOf).toList());
    }

    /** As one line of the database. */
    String kept() {
        return Stream.concat(Stream.of(key), details.stream()).collect(Collectors.joining(BETWEEN));
    }

    /** Several, a line each. */
    static String kept(List<Because> all) {
        return all.stream().map(Because::kept).collect(Collectors.joining("\n"));
    }

    /** Those that were kept so; none for an empty text. */
    public static List<Because> read(String kept) {
        return kept.lines().filter(line -> !line.isEmpty()).map(Because::one).toList();
    }

    private static Because one(String line) {
        var parts = List.of(line.split(BETWEEN, -1));
        return new Because(parts.get(0), parts.subList(1, parts.size()));
    }

    private static String line(String detail) {
        var line = detail.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
        return line.length() <= LONGEST ? line : Shortened.to(LONGEST - 1, line).stripTrailing() + "…";
    }
}
