package org.thesop.style;

import java.util.List;

/** A text cannot be the style guide; it says why, line by line. */
public class NotAGuideException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<GuideProblem> problems;

    NotAGuideException(List<GuideProblem> problems) {
        super(problems.size() + " problems in the style guide");
        this.problems = List.copyOf(problems);
    }

    /** In the order of the lines. */
    public List<GuideProblem> problems() {
        return problems;
    }
}
