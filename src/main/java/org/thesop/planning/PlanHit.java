package org.thesop.planning;

import java.time.Instant;

/**
 * A pitch or an assignment that was found by its words.
 *
 * @param pitch where it stands; null for an assignment
 * @param assignment the same; null for a pitch
 * @param person who pitched it, or who gave it
 * @param at when
 */
public record PlanHit(
        Long id, PitchState pitch, AssignmentState assignment, String headline, String person, Instant at) {

    /** Where it is shown. */
    public String address() {
        return pitch == null ? "/desk/planning/assignment?assignment=" + id : "/desk/planning/pitch?pitch=" + id;
    }
}
