package org.thesop.story;

import java.time.Instant;

/**
 * Somebody went on with copy that another had open to write; fired in its transaction.
 *
 * @param fromPersonId who had it
 * @param byPersonId who has it now
 */
public record LeaseTaken(long storyId, long editionId, long fromPersonId, long byPersonId, Instant at) {}
