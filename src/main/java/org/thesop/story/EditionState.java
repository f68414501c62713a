package org.thesop.story;

import java.util.EnumSet;
import java.util.Set;

/** Where an edition stands. */
public enum EditionState {
    DRAFT("draft"),
    SUBMITTED("submitted"),
    IN_REVIEW("inreview"),
    CHANGES_REQUESTED("changes"),
    APPROVED("approved"),
    SCHEDULED("scheduled"),
    PUBLISHED("published"),
    SPIKED("spiked"),
    WITHDRAWN("withdrawn"),
    SUPERSEDED("superseded");

    /** The states of copy that somebody still has to do something with. */
    public static final Set<EditionState> IN_WORK =
            EnumSet.of(DRAFT, SUBMITTED, IN_REVIEW, CHANGES_REQUESTED, APPROVED, SCHEDULED);

    private final String style;

    EditionState(String style) {
        this.style = style;
    }

    /** The style class of its colour, the same on every screen. */
    public String style() {
        return style;
    }

    public boolean inWork() {
        return IN_WORK.contains(this);
    }
}
