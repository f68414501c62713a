package org.thesop.imports;

/**
 * What a story stood with, as its source has it; each by the source's own name, null for none.
 *
 * @param about the story
 * @param here its address, when this very paper exported it; null otherwise
 * @param translationOf the story that was written first
 * @param place among the sidebars of {@code main}, from 1; null for what is no sidebar
 */
record ArrivingCompanions(
        String about, String here, String translationOf, String followUpOf, String main, Integer place)
        implements Content {}
