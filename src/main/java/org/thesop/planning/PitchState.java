package org.thesop.planning;

/** Where a pitch stands. */
public enum PitchState {
    OPEN("submitted"),
    ACCEPTED("approved"),
    DECLINED("spiked"),
    MERGED("superseded"),
    TAKEN_BACK("superseded");

    private final String style;

    PitchState(String style) {
        this.style = style;
    }

    /** The style class of its colour. */
    public String style() {
        return style;
    }

    /** Whether something may still come of it. */
    boolean goesOn() {
        return this == OPEN || this == ACCEPTED;
    }
}
