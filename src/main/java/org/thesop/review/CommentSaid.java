package org.thesop.review;

import java.time.Instant;
import java.util.Set;

/**
 * A remark or an answer was made beside copy; fired in its transaction.
 *
 * @param personId who made it
 * @param mentionedIds whom it names with an @
 * @param answeredId who made the remark that it answers, null for the first of a thread
 */
public record CommentSaid(
        long storyId,
        long editionId,
        long commentId,
        long personId,
        Set<Long> mentionedIds,
        Long answeredId,
        String text,
        Instant at) {

    public CommentSaid {
        mentionedIds = Set.copyOf(mentionedIds);
    }
}
