package org.thesop.story;

import java.time.Instant;

/**
 * An editor took over the copy that somebody else was writing on.
 *
 * @param fromId who was writing
 * @param byId the editor
 */
public record LeaseTakenOver(long storyId, long editionId, long fromId, long byId, Instant at) {}
