package org.thesop.story;

/** Why an edition exists: the first of its story, or what it does to the live one. */
public enum EditionKind {
    FIRST,
    UPDATE,
    CORRECTION,
    CLARIFICATION;

    /** Corrections and clarifications carry a note that readers see. */
    public boolean needsPublicNote() {
        return this == CORRECTION || this == CLARIFICATION;
    }

    /** Whether two editions of these kinds cannot be in work on one story at once. */
    public boolean sameSort(EditionKind other) {
        return needsPublicNote() == other.needsPublicNote();
    }
}
