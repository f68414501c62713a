package org.thesop.story;

import java.time.Instant;

/**
 * Somebody's place at a story went to somebody else; fired in its transaction. A review that is passed on is a transition,
 * and told as one.
 *
 * @param asWriter whether it is the place of a writer; otherwise of the editor whom it is meant for
 * @param fromHandle whose place it was
 * @param toHandle whose it is now
 */
public record StoryReassigned(
        long storyId,
        long editionId,
        boolean asWriter,
        long fromId,
        String fromHandle,
        long toId,
        String toHandle,
        long byId,
        String reason,
        Instant at) {}
