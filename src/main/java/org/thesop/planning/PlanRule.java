package org.thesop.planning;

import java.util.List;
import java.util.Set;

/**
 * One line of a table of planning.
 *
 * @param from the states it goes from; empty for what begins a life
 * @param to where it leads; null where that follows from what was done
 */
record PlanRule<S extends Enum<S>>(Set<S> from, S to, List<PlanWho> who, List<PlanNeed> needs) {

    List<PlanRefusal> refusals(Planned<S> planned, PlanAsk ask) {
        if (from.isEmpty() ? planned.state() != null : !from.contains(planned.state())) {
            return List.of(PlanRefusal.notFrom(planned.state()));
        }
        if (who.stream().noneMatch(each -> each.allows(planned, ask.by()))) {
            return List.of(PlanRefusal.notYours(who));
        }
        return needs.stream()
                .filter(need -> !need.isMet(planned, ask))
                .map(PlanRefusal::missing)
                .toList();
    }
}
