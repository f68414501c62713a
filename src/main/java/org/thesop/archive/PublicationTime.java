package org.thesop.archive;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/**
 * When the old site says a page came out. Its label was "EST" all year, so the label says nothing: it is wall time.
 *
 * @param printed as the page prints it, to the minute
 * @param zone the paper's
 */
public record PublicationTime(LocalDateTime printed, ZoneId zone) {
    public PublicationTime {
        printed = printed.truncatedTo(ChronoUnit.MINUTES);
    }

    /** The moment: the earlier of two when the hour was doubled; moved forward by the gap when it was skipped. */
    public Instant instant() {
        return printed.atZone(zone).withEarlierOffsetAtOverlap().toInstant();
    }

    /** The day in the paper's zone, for the story's address. */
    public LocalDate day() {
        return LocalDate.ofInstant(instant(), zone);
    }

    /** Whether the end of daylight saving lets this time happen twice. */
    public boolean isDoubled() {
        return zone.getRules().getValidOffsets(printed).size() > 1;
    }

    /** Whether the start of daylight saving skips this time. */
    public boolean isSkipped() {
        return zone.getRules().getValidOffsets(printed).isEmpty();
    }
}
