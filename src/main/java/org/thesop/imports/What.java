package org.thesop.imports;

/** What something in a file is. */
public enum What {
    STORY,
    DRAFT,
    PICTURE,
    LETTER,
    /** A page that is no story: about us, contact. */
    PAGE,
    /** It did not show. */
    UNKNOWN
}
