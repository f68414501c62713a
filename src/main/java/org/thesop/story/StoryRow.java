package org.thesop.story;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** One edition in a list of the desks: enough to know it by, nothing of its copy. */
public record StoryRow(
        long id,
        long storyId,
        String headline,
        String section,
        EditionState state,
        EditionKind kind,
        Instant editedAt,
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
        List<String> writers) {

    /** As the query makes it: the writers come with a second one. */
    public StoryRow(
            Long id,
            Long storyId,
            String headline,
            String section,
            EditionState state,
            EditionKind kind,
            Instant editedAt,
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
            Instant deadline) {
        this(
                (long) id,
                (long) storyId,
                headline,
                section,
                state,
                kind,
                editedAt,
                submittedAt,
                scheduledAt,
                publishedAt,
                claimant,
                failure,
                unreviewed,
                slug,
                day,
                addressSection,
                fromArchive,
                wantedEditor,
                wantedHandle,
                dueAt,
                priority,
                deadline,
                List.of());
    }

    StoryRow by(List<String> names) {
        return new StoryRow(
                id,
                storyId,
                headline,
                section,
                state,
                kind,
                editedAt,
                submittedAt,
                scheduledAt,
                publishedAt,
                claimant,
                failure,
                unreviewed,
                slug,
                day,
                addressSection,
                fromArchive,
                wantedEditor,
                wantedHandle,
                dueAt,
                priority,
                deadline,
                names);
    }

    /** Its address on the paper; null while it has none. */
    public String address() {
        return day == null ? null : StoryAddress.path(addressSection, day, slug);
    }
}
