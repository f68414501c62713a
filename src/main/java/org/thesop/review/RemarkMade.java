package org.thesop.review;

import java.time.Instant;
import java.util.Set;

/**
 * Somebody said something beside copy: a remark, or an answer to one.
 *
 * @param commentId the remark itself
 * @param threadId the remark that began its thread, perhaps itself
 * @param byId who said it
 * @param concernedIds whose word it answers: everybody who spoke in the thread before, without the speaker
 * @param mentionedIds whom it names with an at sign, without the speaker
 * @param required whether it blocks approval
 */
public record RemarkMade(
        long storyId,
        long editionId,
        long commentId,
        long threadId,
        long byId,
        Set<Long> concernedIds,
        Set<Long> mentionedIds,
        boolean required,
        Instant at) {}
