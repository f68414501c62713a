package org.thesop.planning;

import java.util.List;

/**
 * Why a step of planning cannot be taken, as data: the page says it in words.
 *
 * @param why what kind of thing stands in the way
 * @param details what exactly: one state, one need, or everybody who could
 */
public record PlanRefusal(Why why, List<? extends Enum<?>> details) {

    /** What kind of thing stands in the way. */
    public enum Why {
        NOT_FROM,
        NOT_YOURS,
        MISSING
    }

    /** Whether it is only something that whoever takes the step has yet to fill in. */
    boolean canBeFilledIn() {
        return why == Why.MISSING && details.stream().allMatch(need -> ((PlanNeed) need).canBeFilledIn());
    }

    static PlanRefusal notFrom(Enum<?> now) {
        return new PlanRefusal(Why.NOT_FROM, now == null ? List.of() : List.of(now));
    }

    static PlanRefusal notYours(List<PlanWho> who) {
        return new PlanRefusal(Why.NOT_YOURS, who);
    }

    static PlanRefusal missing(PlanNeed need) {
        return new PlanRefusal(Why.MISSING, List.of(need));
    }
}
