package org.thesop.story;

import java.time.Instant;

/** The day has come on which somebody wanted to look at a story again; fired once. */
public record LookAgainDue(long editionId, long personId, String note, Instant at) {}
