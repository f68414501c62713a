package org.thesop.imports;

/** Where an import stands. */
public enum ImportState {
    /** The file is read through, so that one can say what is in it. */
    LOOKING("draft"),
    /** Somebody has to say what becomes of it. */
    READY("submitted"),
    /** It begins in a moment. */
    WAITING("scheduled"),
    RUNNING("inreview"),
    /** Everything in the file has its outcome. */
    DONE("published"),
    /** Somebody stopped it; what was taken stays, and it can go on. */
    STOPPED("changes"),
    /** The file cannot be read any further. */
    FAILED("spiked");

    private final String style;

    ImportState(String style) {
        this.style = style;
    }

    /** The style class of its colour. */
    public String style() {
        return style;
    }

    /** Whether something happens without anybody: the page asks again. */
    public boolean moves() {
        return this == LOOKING || this == WAITING || this == RUNNING;
    }

    /** Whether it is at an end for good or until somebody lets it go on. */
    public boolean isOver() {
        return this == DONE || this == STOPPED || this == FAILED;
    }
}
