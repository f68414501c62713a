package org.thesop.story;

import java.time.Instant;

/** A managing editor has opened copy that is private to others. */
public record PrivateCopyOpened(long storyId, long editionId, long personId, Instant at) {}
