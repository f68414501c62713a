package org.thesop.review;

/** What an editor may say about a piece of work, so that its writer learns something from it. */
public enum Criterion {
    NEWS_JUDGEMENT,
    SOURCING,
    STRUCTURE,
    CLARITY,
    STYLE,
    ETHICS
}
