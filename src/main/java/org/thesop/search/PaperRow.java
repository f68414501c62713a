package org.thesop.search;

import java.time.Instant;
import java.time.LocalDate;

/** What the database says of a live story that the index has found. */
record PaperRow(
        Long id,
        String headline,
        String deck,
        String body,
        String section,
        String sectionName,
        String language,
        Instant firstPublishedAt,
        String addressSection,
        LocalDate day,
        String slug) {

    /** Its words below the headline. */
    String text() {
        return deck.isBlank() ? PlainCopy.of(body) : deck.strip() + " " + PlainCopy.of(body);
    }
}
