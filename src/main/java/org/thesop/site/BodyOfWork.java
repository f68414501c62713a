package org.thesop.site;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.thesop.platform.Days;
import org.thesop.story.Section;

/**
 * What somebody has had published, counted by section and year, and how it grew.
 *
 * @param clips how many stories
 * @param words of all of them, as their length tells
 * @param years the latest last; those without a story between two with some are there too
 * @param parts sections, the one with most stories first
 * @param growth null while there is too little to draw
 */
public record BodyOfWork(int clips, int words, List<Year> years, List<Part> parts, Growth growth) {

    /** Fewer draw no line. */
    private static final int FEWEST = 3;

    /** A year, with how many stories came out in it. */
    public record Year(int year, int clips) {

        /** Without a thousands separator. */
        public String label() {
            return Integer.toString(year);
        }
    }

    /**
     * A section.
     *
     * @param years as many as the whole has, zeros among them
     */
    public record Part(String slug, String name, String language, List<Year> years, int clips) {

        public String path() {
            return Section.path(slug);
        }
    }

    /**
     * How many there were by when, as steps on a field of {@value #WIDTH} by {@value #HEIGHT}.
     *
     * @param line in the language of SVG
     * @param area the same, closed along the foot
     * @param from month and year, as to
     */
    public record Growth(String line, String area, String from, String to) {

        public static final int WIDTH = 600;
        public static final int HEIGHT = 100;

        /** Where the newest stands: what follows shows that it is there. */
        private static final int LAST = 570;

        static Growth of(List<ClipRow> oldestFirst) {
            var first = oldestFirst.get(0).day();
            var last = oldestFirst.get(oldestFirst.size() - 1).day();
            if (oldestFirst.size() < FEWEST || first.equals(last)) {
                return null;
            }
            var line = new StringBuilder("M0 " + HEIGHT);
            for (var number = 1; number <= oldestFirst.size(); number++) {
                var x = x(oldestFirst.get(number - 1).day(), first, last);
                line.append(String.format(
                        Locale.ROOT, " H%.1f V%.1f", x, HEIGHT - (double) HEIGHT * number / oldestFirst.size()));
            }
            line.append(" H").append(WIDTH);
            return new Growth(
                    line.toString(),
                    line + " V" + HEIGHT + " Z",
                    Days.month(YearMonth.from(first)),
                    Days.month(YearMonth.from(last)));
        }

        private static double x(LocalDate day, LocalDate first, LocalDate last) {
            return (double) LAST * ChronoUnit.DAYS.between(first, day) / ChronoUnit.DAYS.between(first, last);
        }
    }

    /** @param oldestFirst may be empty */
    static BodyOfWork of(List<ClipRow> oldestFirst) {
        if (oldestFirst.isEmpty()) {
            return new BodyOfWork(0, 0, List.of(), List.of(), null);
        }
        var from = oldestFirst.get(0).day().getYear();
        var to = oldestFirst.get(oldestFirst.size() - 1).day().getYear();
        var parts = oldestFirst.stream()
                .collect(Collectors.groupingBy(ClipRow::section, TreeMap::new, Collectors.toList()));
        return new BodyOfWork(
                oldestFirst.size(),
                oldestFirst.stream()
                        .mapToInt(row -> Reading.wordsOf(row.bodyLength()))
                        .sum(),
                years(oldestFirst, from, to),
                parts.values().stream()
                        .map(rows -> part(rows, from, to))
                        .sorted(Comparator.comparingInt(Part::clips).reversed().thenComparing(Part::name))
                        .toList(),
                Growth.of(oldestFirst));
    }

    /** What a section is called now says the newest of its stories. */
    private static Part part(List<ClipRow> rows, int from, int to) {
        var newest = rows.get(rows.size() - 1);
        return new Part(newest.section(), newest.sectionName(), newest.language(), years(rows, from, to), rows.size());
    }

    private static List<Year> years(List<ClipRow> rows, int from, int to) {
        var counted =
                rows.stream().collect(Collectors.groupingBy(row -> row.day().getYear(), Collectors.counting()));
        Function<Integer, Year> year =
                each -> new Year(each, counted.getOrDefault(each, 0L).intValue());
        return IntStream.rangeClosed(from, to).boxed().map(year).toList();
    }

    /** Whether there is something to compare: more than one section or more than one year. */
    public boolean hasParts() {
        return parts.size() > 1 || years.size() > 1;
    }

    /** The year of the first story, without a thousands separator. */
    public String since() {
        return years.get(0).label();
    }
}
