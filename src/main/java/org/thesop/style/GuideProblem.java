package org.thesop.style;

/**
 * Why a text is no style guide yet.
 *
 * @param line where, from 1
 * @param words what stands there or is missing; may be empty
 */
public record GuideProblem(int line, Reason reason, String words) {

    /** What is wrong; its sentence is in the messages. */
    public enum Reason {
        TOO_LONG,
        TOO_MANY,
        NOT_A_KEY,
        NO_RULE_YET,
        ODD_ID,
        SAME_ID,
        TWICE,
        EMPTY,
        ODD_KIND,
        ODD_PLACE,
        ODD_LEAVE,
        ODD_CASE,
        ODD_SWAP,
        NOTHING_TO_FIND,
        TWO_WAYS,
        ODD_PATTERN,
        ODD_GROUP,
        TAKES_TOO_LONG,
        MISSING,
        WRONG_NOT_FOUND,
        RIGHT_FOUND
    }
}
