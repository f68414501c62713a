package org.thesop.review;

import java.time.Instant;
import org.thesop.story.EditionAction;

/**
 * One feedback in a list.
 *
 * @param headline the story's as it is now; null for a writer who may not read it any more
 * @param form by which form the marks were given
 * @param action with which decision it came
 * @param note what the decision itself said, may be empty
 */
public record FeedbackRow(
        long toId,
        long editionId,
        String headline,
        String by,
        Instant at,
        int form,
        Marks marks,
        String sentence,
        EditionAction action,
        String note) {}
