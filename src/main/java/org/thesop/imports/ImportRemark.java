package org.thesop.imports;

/** What somebody may want to look at in something that was taken. */
public enum ImportRemark {
    /** One of its old addresses leads to another story; with the address. */
    ADDRESS_TAKEN,
    /** Shortcodes, blocks or elements that have no place in a body; with their names. */
    MARKUP_LOST,
    /** So many of its pictures are not in the library, and were left out of its text. */
    PICTURES_MISSING,
    /** It was to come out by itself at a moment; with the moment. */
    WAS_SCHEDULED,
    /** Only some could read it there; it is a draft here. */
    WAS_PRIVATE,
    /** Its summary was longer than the paper's, and was cut. */
    SUMMARY_CUT,
    /** What was corrected in it is said in a way that cannot be read, and is not taken; with how many corrections. */
    CORRECTIONS_LOST,
    /** Some of the stories that it stood with are not here, or stand with others. */
    STANDS_ALONE,
    /** Its pictures come as items of their own, which are not taken; with how many. */
    PICTURES_NOT_TAKEN,
    /** There were more remarks than are kept; with how many. */
    MORE
}
