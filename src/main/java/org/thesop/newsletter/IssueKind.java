package org.thesop.newsletter;

/** What is sent. What is in the greatest hurry stands first, and goes first. */
public enum IssueKind {
    /** A story that a managing editor sends to everybody who wants to know at once. */
    BREAKING,
    /** A story that has just come out. */
    AT_ONCE,
    /** What came out since the last one. */
    DAILY
}
