package org.thesop.wire;

/** Where something from a feed stands. */
public enum WireState {
    NEW("submitted"),
    /** Somebody works on it as a draft. */
    TAKEN("published"),
    DROPPED("spiked");

    private final String style;

    WireState(String style) {
        this.style = style;
    }

    /** The style class of its colour. */
    public String style() {
        return style;
    }
}
