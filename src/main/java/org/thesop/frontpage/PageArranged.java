package org.thesop.frontpage;

import java.time.Instant;

/**
 * Somebody has changed the arrangement of a page, or put it on the page; fired in the same transaction.
 *
 * @param section whose page it is, null for the front page
 */
public record PageArranged(Long section, int number, long personId, Instant at) {}
