package org.thesop.story;

import java.time.Instant;

/**
 * What readers were told of a story that had something wrong in it.
 *
 * @param kind of the edition that said so; it needs a public note
 */
public record Told(EditionKind kind, Instant at, String note) {}
