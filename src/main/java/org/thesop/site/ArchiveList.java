package org.thesop.site;

import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import org.thesop.platform.Days;

/**
 * All that the paper has published and readers find, counted by year and month.
 *
 * @param years newest first; none while there is no story
 */
public record ArchiveList(List<Year> years) {

    /** A month that has stories. */
    public record Month(YearMonth month, long stories) {

        public String path() {
            return path(month);
        }

        static String path(YearMonth month) {
            return "/archive/" + DateTimeFormatter.ofPattern("uuuu/MM").format(month);
        }

        public String name() {
            return Days.month(month.getMonth());
        }
    }

    /** A year that has stories; its months oldest first. */
    public record Year(int year, List<Month> months) {

        /** Without a thousands separator. */
        public String label() {
            return Integer.toString(year);
        }

        public long stories() {
            return months.stream().mapToLong(Month::stories).sum();
        }
    }

    static ArchiveList of(List<Month> months) {
        var years = new TreeMap<Integer, List<Month>>(Comparator.reverseOrder());
        months.stream().sorted(Comparator.comparing(Month::month)).forEach(month -> years.computeIfAbsent(
                        month.month().getYear(), year -> new ArrayList<>())
                .add(month));
        return new ArchiveList(years.entrySet().stream()
                .map(entry -> new Year(entry.getKey(), List.copyOf(entry.getValue())))
                .toList());
    }

    public long stories() {
        return years.stream().mapToLong(Year::stories).sum();
    }
}
