package org.thesop.wire;

import java.time.Instant;

/**
 * Something from a feed as people see it.
 *
 * @param publishedAt when it came out there; null when that is not said
 * @param by who took or dropped it; null while nobody has
 * @param edition the newest edition of the story that was made of it; null for none
 */
public record WireRow(
        long id,
        String source,
        String headline,
        String author,
        String summary,
        String link,
        Instant publishedAt,
        Instant arrivedAt,
        WireState state,
        String by,
        Instant movedAt,
        Long edition) {}
