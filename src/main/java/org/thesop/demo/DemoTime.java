package org.thesop.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.regex.Pattern;

/** Moments of the demo, such as {@code -12d 09:40}: days from the day of the first start, then wall time of the paper. */
record DemoTime(LocalDate today, ZoneId zone) {

    private static final Pattern MOMENT = Pattern.compile("([+-]\\d+)d (\\d\\d:\\d\\d)");

    /** @throws IllegalArgumentException when the text is no such moment */
    Instant at(String moment) {
        var parts = MOMENT.matcher(moment);
        if (!parts.matches()) {
            throw new IllegalArgumentException("no moment: " + moment);
        }
        return today.plusDays(Integer.parseInt(parts.group(1)))
                .atTime(LocalTime.parse(parts.group(2)))
                .atZone(zone)
                .toInstant();
    }
}
