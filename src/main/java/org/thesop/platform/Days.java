package org.thesop.platform;

import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;

/** Days and months of the calendar in words, as the language {@link Spoken} here writes them. No zone has a say in them. */
public final class Days {

    private Days() {}

    /** {@code Monday, November 23, 2026}. */
    public static String longDay(LocalDate day) {
        return Dates.now().longDay().format(day);
    }

    /** {@code Nov 23, 2026}. */
    public static String shortDay(LocalDate day) {
        return Dates.now().shortDay().format(day);
    }

    /** {@code Nov 23}, where the year is clear. */
    public static String dayOfYear(LocalDate day) {
        return Dates.now().dayOfYear().format(day);
    }

    /** {@code November 2026}. */
    public static String month(YearMonth month) {
        return Dates.now().month().format(month);
    }

    /** {@code November}, standing alone. */
    public static String month(Month month) {
        return Dates.now().name(month);
    }
}
