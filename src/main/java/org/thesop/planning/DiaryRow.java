package org.thesop.planning;

import java.time.Instant;
import java.util.List;

/**
 * One time that an event happens, with the work that is given to cover it.
 *
 * @param at when this time begins
 * @param coverage what the person may see of it
 */
public record DiaryRow(DiaryEvent event, Instant at, List<Covering> coverage) {

    /** An assignment that covers it. {@code writers} are names, null for none. */
    public record Covering(
            Long eventId, Instant at, Long assignmentId, Coverage what, AssignmentState state, String writers) {}

    /** When it ends; null when nobody said how long it takes. */
    public Instant until() {
        return event.length() == null ? null : at.plus(event.length());
    }

    /** Whether nobody was asked to cover it. */
    public boolean uncovered() {
        return coverage.stream().noneMatch(each -> each.state() != AssignmentState.CANCELLED);
    }
}
