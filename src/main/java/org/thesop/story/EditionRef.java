package org.thesop.story;

/**
 * An edition as somebody has it before them: whoever decides about copy decides about the words that they have read.
 *
 * @param revision the number of the revision that they see, null where they do not say
 */
public record EditionRef(long id, Integer revision) {}
