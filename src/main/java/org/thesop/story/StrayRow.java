package org.thesop.story;

import java.time.Instant;

/**
 * A text that is kept beside a story and waits for somebody to merge it or set it aside.
 *
 * @param number of the stray revision
 * @param headline the story's, as it is now; null for whoever may not read the story any more
 */
public record StrayRow(long editionId, int number, String headline, String by, String handle, Instant at) {}
