package org.thesop.site;

import java.time.Instant;
import java.time.LocalDate;

/** What the database says of a live story that is to be had whole; see {@link WholeStory}. */
record WholeRow(
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
        String dateline,
        String body,
        Instant firstPublishedAt,
        Instant updatedAt) {

    String path() {
        return new KnownAddress(addressSection, day, slug).path();
    }

    Instant updated() {
        return updatedAt != null && updatedAt.isAfter(firstPublishedAt) ? updatedAt : firstPublishedAt;
    }
}
