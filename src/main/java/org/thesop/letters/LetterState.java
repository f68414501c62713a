package org.thesop.letters;

/** Where a letter to the editor stands. */
public enum LetterState {
    NEW("submitted"),
    /** An editor has it in hand. */
    IN_WORK("inreview"),
    ANSWERED("published"),
    /** Read, and nothing more is to be done. */
    DONE("superseded"),
    /** Kept for some days, in case somebody was taken for a machine. */
    SPAM("spiked");

    private final String style;

    LetterState(String style) {
        this.style = style;
    }

    /** The style class of its colour. */
    public String style() {
        return style;
    }
}
