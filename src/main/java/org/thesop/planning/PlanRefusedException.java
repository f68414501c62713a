package org.thesop.planning;

import java.util.List;

/** A table of planning refused a step; {@link #refusals()} says why, never empty. */
public class PlanRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<PlanRefusal> refusals;

    PlanRefusedException(Enum<?> action, List<PlanRefusal> refusals) {
        super(action + " refused: " + refusals);
        this.refusals = List.copyOf(refusals);
    }

    public List<PlanRefusal> refusals() {
        return refusals;
    }
}
