package org.thesop.frontpage;

import java.time.Instant;
import org.thesop.story.EditionState;

/**
 * A story as the desk names it.
 *
 * @param section the name of the one it is in
 * @param firstPublishedAt null for one that is only scheduled
 * @param scheduledAt null unless it is
 */
public record StoryLine(
        Long story,
        Long edition,
        EditionState state,
        String headline,
        String section,
        Instant firstPublishedAt,
        Instant scheduledAt) {

    /** Whether readers find it. */
    public boolean isOut() {
        return state == EditionState.PUBLISHED;
    }
}
