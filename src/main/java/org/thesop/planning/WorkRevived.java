package org.thesop.planning;

import java.time.Instant;

/**
 * Somebody wants work to go on that nobody had touched for long; fired in its transaction.
 *
 * @param storyId null for an assignment, as the edition
 * @param editionId null for an assignment
 * @param assignmentId null for an edition
 * @param note for those whose turn it is; may be empty
 */
public record WorkRevived(Long storyId, Long editionId, Long assignmentId, long byId, String note, Instant at) {}
