package org.thesop.planning;

/** Where an assignment stands, until a story is begun from it: from then on the story says. */
public enum AssignmentState {
    OFFERED("submitted"),
    ACCEPTED("approved"),
    DECLINED("changes"),
    STARTED("inreview"),
    /** The pictures are there. */
    DELIVERED("published"),
    CANCELLED("spiked");

    private final String style;

    AssignmentState(String style) {
        this.style = style;
    }

    /** The style class of its colour. */
    public String style() {
        return style;
    }
}
