package org.thesop.story;

/** What a change to copy is about, in the words of the review room. */
public enum WhyKind {
    FACT,
    ATTRIBUTION,
    STRUCTURE,
    CLARITY,
    STYLE,
    GRAMMAR,
    LAW
}
