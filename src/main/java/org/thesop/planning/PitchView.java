package org.thesop.planning;

import java.util.List;
import java.util.Map;
import org.thesop.people.Person;

/**
 * A pitch as one person sees it.
 *
 * @param mergedInto the one that it goes on in; null when there is none, or it is not theirs to read
 * @param discusses whether the person reads the comments and joins in
 * @param comments oldest first, empty for whoever does not read them
 * @param refusals what stands in the way of each step, empty lists for what the person may do now
 * @param others pitches that it could be merged into, for whom it matters
 * @param assignmentId the assignment that it became and the person may read, null for none
 */
public record PitchView(
        Pitch pitch,
        Pitch mergedInto,
        boolean discusses,
        List<PitchComment> comments,
        Map<PitchAction, List<PlanRefusal>> refusals,
        List<PitchRow> others,
        Long assignmentId) {

    /** Whether this person may make it an assignment now. */
    public boolean assigns(Person person) {
        return PlanningPermissions.mayAssign(person) && pitch.state().goesOn() && assignmentId == null;
    }

    /** Whether the person may take this step, once what it asks for is filled in. */
    public boolean offers(String action) {
        return refusals.get(PitchAction.valueOf(action)).stream()
                .allMatch(refusal -> refusal.why() == PlanRefusal.Why.MISSING);
    }
}
