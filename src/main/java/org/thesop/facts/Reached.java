package org.thesop.facts;

/** How a source was reached. */
public enum Reached {
    INTERVIEW,
    PHONE,
    MAIL,
    DOCUMENT,
    PUBLIC_RECORD,
    OBSERVED
}
