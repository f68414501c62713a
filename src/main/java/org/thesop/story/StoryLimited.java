package org.thesop.story;

import java.time.Instant;
import java.util.List;

/**
 * A story is only for the people named on it from now on, or for the newsroom again.
 *
 * @param editionId of the edition in whose room that was said
 * @param editionIds of all its editions
 */
public record StoryLimited(
        long storyId, long editionId, List<Long> editionIds, boolean toNamedPeople, long byId, Instant at) {}
