package org.thesop.site;

import java.time.Instant;
import java.time.LocalDate;
import org.thesop.story.EditionKind;

/** What the database says of one correction or clarification, and of the story as it stands now. */
record CorrectionRow(
        Long editionId,
        EditionKind kind,
        Instant at,
        String text,
        String section,
        LocalDate day,
        String slug,
        String headline,
        String language) {

    Cursor cursor() {
        return new Cursor(at, editionId);
    }
}
