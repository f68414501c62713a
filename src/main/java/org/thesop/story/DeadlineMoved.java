package org.thesop.story;

import java.time.Instant;

/**
 * An editor said until when an edition is to be handed in; fired in its transaction.
 *
 * @param deadline null when it was taken back
 */
public record DeadlineMoved(long editionId, Instant deadline, long byId, Instant at) {}
