package org.thesop.audit;

/** How the record can turn out not to be as it was written. */
public enum BreakKind {
    /** A link is not there: what is expected is its number. */
    MISSING,
    /** It does not follow the link before. */
    OUT_OF_CHAIN,
    /** Its facts are not those that were hashed. */
    CHANGED,
    /** What stands in the paper is not what was made public then. */
    TEXT_CHANGED,
    /** It is in no link. */
    UNLINKED,
    /** The chain is not the one whose hash was mailed at the end of a day. */
    NOT_AS_SEALED
}
