package org.thesop.newsletter;

/** How often a subscriber gets mail. */
public enum Rhythm {
    /** What came out since the last, at an hour that the paper sets. */
    DAILY,
    /** Each story as it comes out. */
    AT_ONCE
}
