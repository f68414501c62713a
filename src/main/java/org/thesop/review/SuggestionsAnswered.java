package org.thesop.review;

import java.time.Instant;

/**
 * A writer answered suggestions of one editor.
 *
 * @param byId who answered
 * @param editorId whose suggestions they were
 * @param accepted how many were taken, as they were or rewritten
 * @param rejected how many were not
 * @param questioned how many were asked about
 */
public record SuggestionsAnswered(
        long storyId,
        long editionId,
        long byId,
        long editorId,
        int accepted,
        int rejected,
        int questioned,
        Instant at) {}
