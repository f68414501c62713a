package org.thesop.api;

import java.time.Instant;
import java.time.LocalDate;
import org.thesop.site.Cursor;
import org.thesop.story.Byline;
import org.thesop.story.StoryAddress;

/** A published story in a list for programs. */
public record StoryLine(
        Long storyId,
        Long editionId,
        String addressSection,
        LocalDate day,
        String slug,
        String section,
        String sectionName,
        String language,
        String headline,
        String deck,
        String summary,
        Instant firstPublishedAt,
        Instant updatedAt) {

    /** Somebody who is credited on it; the handle is null for an outside name and for whoever readers do not find. */
    public record By(Long editionId, String name, String title, Byline.Credit credit, String handle) {}

    public String path() {
        return StoryAddress.path(addressSection, day, slug);
    }

    /** Null where readers were told of no change. */
    public Instant updated() {
        return updatedAt != null && updatedAt.isAfter(firstPublishedAt) ? updatedAt : null;
    }

    /** Where a list goes on after it. */
    public Cursor cursor() {
        return new Cursor(firstPublishedAt, storyId);
    }
}
