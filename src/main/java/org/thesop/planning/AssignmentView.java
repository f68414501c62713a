package org.thesop.planning;

import java.util.List;
import java.util.Map;

/**
 * An assignment as one person sees it.
 *
 * @param refusals what stands in the way of each step
 * @param edition the newest edition of the story begun from it that is theirs to read, null for none
 */
public record AssignmentView(Assignment assignment, Map<AssignmentAction, List<PlanRefusal>> refusals, Long edition) {

    /** Whether the person may take this step, once what it asks for is filled in. */
    public boolean offers(String action) {
        return refusals.get(AssignmentAction.valueOf(action)).stream().allMatch(PlanRefusal::canBeFilledIn);
    }
}
