package org.thesop.newsletter;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * The hour by the paper's clocks at which the day's issue is made.
 *
 * @param since from when on it holds: an hour that had passed when it was chosen comes tomorrow
 */
public record DailyHour(int hour, Instant since) {

    /** When this day's is due. In a night that skips the hour it is when the clocks go on. */
    Instant on(LocalDate day, ZoneId zone) {
        return day.atTime(hour, 0).atZone(zone).toInstant();
    }

    /** Whether the issue of the day that it is now should have been made. */
    boolean isDue(Instant now, ZoneId zone) {
        var today = on(LocalDate.ofInstant(now, zone), zone);
        return !today.isAfter(now) && !today.isBefore(since);
    }

    /** When the next one is made, after this moment. */
    Instant next(Instant now, ZoneId zone) {
        var day = LocalDate.ofInstant(now, zone);
        var today = on(day, zone);
        return today.isAfter(now) ? today : on(day.plusDays(1), zone);
    }
}
