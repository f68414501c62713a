package org.thesop.schedule;

import java.time.Instant;
import java.time.LocalDate;
import org.thesop.story.EditionState;
import org.thesop.story.StoryAddress;

/**
 * Something that went out without review.
 *
 * @param reviewedAt null while nobody has reviewed it
 */
public record UnreviewedRow(
        Long editionId,
        String headline,
        EditionState state,
        String section,
        LocalDate day,
        String slug,
        String publisher,
        Instant at,
        String reason,
        String reviewer,
        Instant reviewedAt) {

    /** Its address on the paper. */
    public String address() {
        return StoryAddress.path(section, day, slug);
    }

    public boolean waits() {
        return reviewedAt == null && state == EditionState.PUBLISHED;
    }
}
