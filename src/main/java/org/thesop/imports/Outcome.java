package org.thesop.imports;

/** What came of one thing in a file; in a dry run, what would come of it. */
public enum Outcome {
    IMPORTED("published"),
    /** An earlier import has taken it, or the same file has it twice. */
    ALREADY_HERE("superseded"),
    /** It cannot be taken as it is; the reason says what to do. */
    REFUSED("spiked"),
    /** It has no place on this paper: a menu, a page of the old site's own. */
    SKIPPED("draft");

    private final String style;

    Outcome(String style) {
        this.style = style;
    }

    /** The style class of its colour. */
    public String style() {
        return style;
    }
}
