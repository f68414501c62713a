package org.thesop.schedule;

import java.time.Instant;

/** Something scheduled is more than a minute late; fired once for each planned moment. */
public record StoryLate(long editionId, Instant planned, Instant at) {}
