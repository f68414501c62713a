package org.thesop.story;

import java.time.Instant;
import java.time.LocalDate;

/**
 * One edition in a list of the desks: enough to know it by, nothing of its copy.
 *
 * @param revision the number of its newest revision
 * @param writers the names of its writers, {@code Wendy Marsh, Walt Ibarra}; null for a story of the old site
 */
public record StoryRow(
        long id,
        long storyId,
        String headline,
        String section,
        EditionState state,
        EditionKind kind,
        Instant editedAt,
        int revision,
        Instant submittedAt,
        Instant scheduledAt,
        Instant publishedAt,
        String claimant,
        String failure,
        boolean unreviewed,
        String slug,
        LocalDate day,
        String addressSection,
        boolean fromArchive,
        String wantedEditor,
        String wantedHandle,
        Instant dueAt,
        Priority priority,
        Instant deadline,
        String writers) {

    /** The edition as whoever has this list before them sees it. */
    public EditionRef read() {
        return new EditionRef(id, revision);
    }

    /** Its address on the paper; null while it has none. */
    public String address() {
        return day == null ? null : StoryAddress.path(addressSection, day, slug);
    }
}
