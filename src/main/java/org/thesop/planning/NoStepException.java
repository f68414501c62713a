package org.thesop.planning;

/** Nothing leads from one column of the board to the other in one step. */
public class NoStepException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final BudgetStage from;
    private final BudgetStage to;

    NoStepException(BudgetStage from, BudgetStage to) {
        super("no step from " + from + " to " + to);
        this.from = from;
        this.to = to;
    }

    public BudgetStage from() {
        return from;
    }

    public BudgetStage to() {
        return to;
    }
}
