package org.thesop.letters;

import java.time.Instant;
import java.time.LocalDate;
import org.thesop.story.StoryAddress;

/** One letter in the editors' list; whoever answered it may be null, and so may the parts of its story's address. */
public record LetterRow(
        Long id,
        String name,
        String email,
        String subject,
        String text,
        Instant receivedAt,
        String answeredBy,
        String section,
        LocalDate day,
        String slug) {

    /** The story it is about, null for none. */
    public String address() {
        return day == null ? null : StoryAddress.path(section, day, slug);
    }
}
