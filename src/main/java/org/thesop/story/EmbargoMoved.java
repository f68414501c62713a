package org.thesop.story;

import java.time.Instant;

/**
 * A managing editor holds an edition back until another moment, or no more; fired in the transaction of the change.
 *
 * @param until null when nothing holds it back any more
 */
public record EmbargoMoved(long storyId, long editionId, Instant until, long byId, Instant at) {}
