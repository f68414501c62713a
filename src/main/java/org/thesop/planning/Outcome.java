package org.thesop.planning;

import java.util.List;
import org.thesop.story.Refusal;

/**
 * What came of one of several pieces of work that somebody dealt with at once.
 *
 * @param headline empty for whoever may not know it, and for what is gone
 * @param refusals what stands in the way of an edition, empty when nothing did
 * @param planned the same of an assignment
 */
public record Outcome(String headline, List<Refusal> refusals, List<PlanRefusal> planned) {

    static Outcome of(String headline, List<Refusal> refusals) {
        return new Outcome(headline, refusals, List.of());
    }

    static Outcome ofPlan(String headline, List<PlanRefusal> refusals) {
        return new Outcome(headline, List.of(), refusals);
    }

    public boolean done() {
        return refusals.isEmpty() && planned.isEmpty();
    }
}
