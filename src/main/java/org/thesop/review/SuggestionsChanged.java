package org.thesop.review;

/** An editor made, changed, took back, explained or put in a suggestion: whoever has the text open is to see it. */
public record SuggestionsChanged(long editionId) {}
