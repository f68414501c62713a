package org.thesop.archive;

import java.time.Instant;

/**
 * An address where nothing is, and how often readers asked for it.
 *
 * @param path with the query where the old site's addresses had one
 * @param leftAlone whether somebody has said that it need not lead anywhere
 */
public record MissedRow(String path, long times, Instant firstAt, Instant lastAt, boolean leftAlone) {}
