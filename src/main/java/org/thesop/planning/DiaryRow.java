package org.thesop.planning;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.thesop.platform.PaperZone;

/**
 * One time that an event happens, with the work that is given to cover it.
 *
 * @param at when this time begins
 * @param coverage what the person may see of it
 */
public record DiaryRow(DiaryEvent event, Instant at, List<Covering> coverage) {

    /** What ends in the small hours belongs to the evening on which it began. */
    private static final Duration SMALL_HOURS = Duration.ofHours(6);

    /** Whole days are an hour shorter or longer where the clocks are changed. */
    private static final Duration HALF_A_DAY = Duration.ofHours(12);

    /** An assignment that covers it. {@code writers} are names, null for none. */
    public record Covering(
            Long eventId, Instant at, Long assignmentId, Coverage what, AssignmentState state, String writers) {}

    /** When it ends; null when nobody said how long it takes. */
    public Instant until() {
        return event.length() == null ? null : at.plus(event.length());
    }

    /** The last of the days on which it stands in the diary: a festival of three days stands on each of them. */
    public LocalDate lastDay(PaperZone zone) {
        var first = zone.day(at);
        if (until() == null) {
            return first;
        }
        var last = event.allDay() ? lastWholeDay(until(), zone) : zone.day(until().minus(SMALL_HOURS));
        return last.isBefore(first) ? first : last;
    }

    /** The last of whole days that end at this moment. */
    public static LocalDate lastWholeDay(Instant end, PaperZone zone) {
        return zone.day(end.minus(HALF_A_DAY));
    }

    /** Whether nobody was asked to cover it. */
    public boolean uncovered() {
        return coverage.stream().noneMatch(each -> each.state() != AssignmentState.CANCELLED);
    }
}
