package org.thesop.mentoring;

/** What became of an offer to a mentor. */
public enum OfferAnswer {
    /** Nothing was said yet. */
    ASKED,
    TAKEN,
    PASSED,
    /** The time for an answer went by. */
    SILENT,
    /** Somebody else has it, or it does not wait any more. */
    OVER
}
