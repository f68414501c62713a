package org.thesop.site;

import java.time.Instant;
import java.time.LocalDate;
import org.thesop.story.EditionState;
import org.thesop.story.StoryAddress;

/** What the database says of the story whose changes somebody asks for. */
record ChangedStory(
        Long storyId,
        EditionState state,
        String addressSection,
        LocalDate day,
        String slug,
        String section,
        String sectionName,
        String headline,
        String language,
        Instant firstPublishedAt) {

    String path() {
        return StoryAddress.path(addressSection, day, slug);
    }

    boolean withdrawn() {
        return state == EditionState.WITHDRAWN;
    }
}
