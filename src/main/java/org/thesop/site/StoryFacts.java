package org.thesop.site;

import java.time.Instant;
import java.time.LocalDate;
import org.thesop.story.EditionState;
import org.thesop.story.Genre;
import org.thesop.story.StoryAddress;

/**
 * What the database says of the live edition at an address; the body is canonical and printed as it is.
 *
 * @param tags as {@link org.thesop.house.ShownTag#read} reads them
 * @param notes as {@link Note#read} reads them
 * @param credits as {@link Credit#read} reads them
 * @param beside what stands beside it, as {@link Related#read} reads it
 */
record StoryFacts(
        Long storyId,
        Long editionId,
        EditionState state,
        String addressSection,
        LocalDate day,
        String slug,
        String section,
        String sectionName,
        String headline,
        String deck,
        String dateline,
        String body,
        String summary,
        String language,
        String searchHeadline,
        Genre genre,
        Instant firstPublishedAt,
        Instant updatedAt,
        boolean fromArchive,
        boolean history,
        String notice,
        Long sectionId,
        String tags,
        String notes,
        String credits,
        String beside,
        Long related) {

    String path() {
        return StoryAddress.path(addressSection, day, slug);
    }

    boolean withdrawn() {
        return state == EditionState.WITHDRAWN;
    }

    /** Whether readers were told since that something in it changed. */
    boolean updated() {
        return updatedAt != null && updatedAt.isAfter(firstPublishedAt);
    }
}
