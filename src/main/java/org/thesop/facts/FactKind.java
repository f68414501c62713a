package org.thesop.facts;

/** What sort of thing an item of the fact sheet is. */
public enum FactKind {
    QUOTATION,
    FIGURE,
    NAME,
    CLAIM
}
