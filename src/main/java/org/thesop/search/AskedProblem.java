package org.thesop.search;

/**
 * What of a question could not be understood.
 *
 * @param what what was typed
 * @param instead what could stand there, by commas; empty where that is no list
 */
public record AskedProblem(Kind kind, String what, String instead) {

    /** What is wrong. */
    public enum Kind {
        UNKNOWN_FIELD,
        NOTHING_ASKED,
        NO_DAY,
        UNKNOWN_VALUE,
        OPEN_QUOTE,
        TOO_LONG
    }
}
