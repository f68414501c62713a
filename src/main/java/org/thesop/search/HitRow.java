package org.thesop.search;

import java.time.Instant;
import java.time.LocalDate;
import org.thesop.story.EditionKind;
import org.thesop.story.EditionState;
import org.thesop.story.StoryAddress;

/** What the database says of an edition that the index has found. */
record HitRow(
        Long id,
        String headline,
        String deck,
        String body,
        String section,
        EditionState state,
        EditionKind kind,
        Instant editedAt,
        Instant publishedAt,
        Instant deadline,
        String writers,
        String slug,
        LocalDate day,
        String addressSection) {

    SearchHit marked(Wanted wanted) {
        var text = deck.isBlank() ? PlainCopy.of(body) : deck.strip() + " " + PlainCopy.of(body);
        return new SearchHit(
                id,
                Excerpt.whole(headline, wanted),
                Excerpt.of(text, wanted),
                section,
                state,
                kind,
                writers,
                publishedAt == null ? editedAt : publishedAt,
                deadline,
                day == null || state != EditionState.PUBLISHED ? null : StoryAddress.path(addressSection, day, slug));
    }
}
