package org.thesop.facts;

/** What was agreed with a source about its words. */
public enum Terms {
    ON_RECORD,
    /** To be used, but not under the source's name. */
    BACKGROUND,
    /** To know, and not to print. */
    OFF_RECORD
}
