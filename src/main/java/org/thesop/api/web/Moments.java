package org.thesop.api.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;

/** The moments and days that programs send. A year of more digits than four is somebody's mistake, and no database keeps it. */
final class Moments {

    private static final int LAST_YEAR = 9999;

    private Moments() {}

    /** @throws DateTimeException for what is no moment with its offset */
    static Instant moment(String text) {
        var read = OffsetDateTime.parse(text);
        checked(read.getYear());
        return read.toInstant();
    }

    /** @throws DateTimeException for what is no day */
    static LocalDate day(String text) {
        var read = LocalDate.parse(text);
        checked(read.getYear());
        return read;
    }

    private static void checked(int year) {
        if (year < 1 || year > LAST_YEAR) {
            throw new DateTimeException("year " + year);
        }
    }
}
