package org.thesop.audit;

/**
 * The first place where the record is not as it was written.
 *
 * @param number of the link, null for a decision in none
 * @param decision null where there is none any more
 * @param expected a hash, or the number of a link
 * @param found the same as it is; null for nothing
 */
public record Break(BreakKind kind, Long number, Long decision, String expected, String found) {}
