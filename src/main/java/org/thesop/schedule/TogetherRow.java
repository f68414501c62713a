package org.thesop.schedule;

import java.time.Instant;
import org.thesop.story.EditionState;

/**
 * One of several stories that go out together.
 *
 * @param failure why the last attempt came to nothing, null when there was none
 */
public record TogetherRow(
        Long release, Long editionId, String headline, EditionState state, Instant scheduledAt, String failure) {}
