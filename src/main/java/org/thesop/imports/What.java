package org.thesop.imports;

/** What something in a file is. */
public enum What {
    STORY,
    DRAFT,
    PICTURE,
    LETTER,
    /** The stories that one stands with: what it translates, follows up or stands beside. */
    COMPANIONS,
    /** A page that is no story: about us, contact. */
    PAGE,
    /** It did not show. */
    UNKNOWN
}
