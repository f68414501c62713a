package org.thesop.wire;

import java.time.Instant;

/**
 * An entry of a feed, as the paper would keep it.
 *
 * @param guid its source's own name for it
 * @param link where it stands at its source; empty for nowhere
 * @param body canonical markup
 * @param publishedAt null when that is not said
 */
record WireEntry(
        String guid, String link, String headline, String author, String summary, String body, Instant publishedAt) {}
