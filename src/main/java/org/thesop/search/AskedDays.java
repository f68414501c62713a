package org.thesop.search;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Optional;

/**
 * The days that a date names: {@code 2026}, {@code 2026-01}, {@code 2026-01-15}, {@code today}.
 *
 * @param to the first day that is not in it any more
 */
record AskedDays(LocalDate from, LocalDate to) {

    /** Empty when it names none. */
    static Optional<AskedDays> read(String typed, LocalDate today) {
        try {
            return Optional.of(
                    switch (typed.toLowerCase(Locale.ROOT)) {
                        case "today" -> day(today);
                        case "yesterday" -> day(today.minusDays(1));
                        case "tomorrow" -> day(today.plusDays(1));
                        default -> numbers(typed);
                    });
        } catch (DateTimeException noDay) {
            return Optional.empty();
        }
    }

    private static AskedDays numbers(String typed) {
        return switch (typed.length()) {
            case 4 -> {
                var year = Year.parse(typed);
                yield new AskedDays(year.atDay(1), year.plusYears(1).atDay(1));
            }
            case 7 -> {
                var month = YearMonth.parse(typed);
                yield new AskedDays(month.atDay(1), month.plusMonths(1).atDay(1));
            }
            default -> day(LocalDate.parse(typed));
        };
    }

    private static AskedDays day(LocalDate day) {
        return new AskedDays(day, day.plusDays(1));
    }
}
