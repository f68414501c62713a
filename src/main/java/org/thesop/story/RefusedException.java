package org.thesop.story;

import java.util.List;

/** The table refused a transition; {@link #refusals()} says why, never empty. */
public class RefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private final EditionAction action;
    private final transient List<Refusal> refusals;

    RefusedException(EditionAction action, List<Refusal> refusals) {
        super(action + " refused: " + refusals);
        this.action = action;
        this.refusals = List.copyOf(refusals);
    }

    public EditionAction action() {
        return action;
    }

    public List<Refusal> refusals() {
        return refusals;
    }
}
