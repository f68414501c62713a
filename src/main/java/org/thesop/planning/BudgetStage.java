package org.thesop.planning;

import org.thesop.story.EditionState;

/** The columns of the board, in the order in which work goes through them. */
public enum BudgetStage {
    /** Given to a writer, and nothing begun. */
    ASSIGNED(null),
    DRAFT(EditionState.DRAFT),
    SUBMITTED(EditionState.SUBMITTED),
    IN_REVIEW(EditionState.IN_REVIEW),
    CHANGES_REQUESTED(EditionState.CHANGES_REQUESTED),
    APPROVED(EditionState.APPROVED),
    SCHEDULED(EditionState.SCHEDULED);

    private final EditionState state;

    BudgetStage(EditionState state) {
        this.state = state;
    }

    /** Null for what has no copy yet. */
    public EditionState state() {
        return state;
    }

    static BudgetStage of(EditionState state) {
        for (var each : values()) {
            if (each.state == state) {
                return each;
            }
        }
        throw new IllegalArgumentException("not in work: " + state);
    }

    /** The style class of its colour. */
    public String style() {
        return state == null ? "assigned" : state.style();
    }

    /** Whether it is still the writers' turn, so that the deadline can be missed. */
    boolean beforeDeadline() {
        return this == ASSIGNED || this == DRAFT || this == CHANGES_REQUESTED;
    }
}
