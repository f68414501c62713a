package org.thesop.site;

import java.time.Instant;
import java.time.LocalDate;

/** What the database says of a live edition for a list of stories; of the body only its length. */
record TeaserRow(
        Long storyId,
        Long editionId,
        String addressSection,
        LocalDate day,
        String slug,
        String section,
        String sectionName,
        String headline,
        String deck,
        String summary,
        String language,
        Instant firstPublishedAt,
        Integer bodyLength) {

    Cursor cursor() {
        return new Cursor(firstPublishedAt, storyId);
    }
}
