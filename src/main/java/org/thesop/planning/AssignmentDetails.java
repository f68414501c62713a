package org.thesop.planning;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.thesop.people.Person;
import org.thesop.story.Copy;
import org.thesop.story.Section;
import org.thesop.story.Slug;
import org.thesop.story.Story;

/**
 * What is agreed on when work is given.
 *
 * @param headline the working headline, never null
 * @param writers in order, each once
 * @param editor who will read it, null for whoever comes first
 * @param section null for none yet
 * @param slug what its address should end with, null for the headline's words
 * @param words the length, null for none agreed on
 * @param deadline when it is to be handed in, null for none
 * @param embargo never out before this moment, null for none
 * @param notes what the writer has to know, never null
 * @param pictureWish what picture is wanted, never null
 * @param coverage what is to be brought, never null
 */
public record AssignmentDetails(
        String headline,
        List<Person> writers,
        Person editor,
        Section section,
        Slug slug,
        Integer words,
        Instant deadline,
        Instant embargo,
        String notes,
        String pictureWish,
        Coverage coverage) {

    /** The same for the story itself. */
    public AssignmentDetails(
            String headline,
            List<Person> writers,
            Person editor,
            Section section,
            Slug slug,
            Integer words,
            Instant deadline,
            Instant embargo,
            String notes,
            String pictureWish) {
        this(headline, writers, editor, section, slug, words, deadline, embargo, notes, pictureWish, Coverage.WORDS);
    }

    /** @throws IllegalArgumentException when the length is none that a story could have */
    public AssignmentDetails {
        headline = plain(headline);
        headline = headline.substring(0, Math.min(Copy.LONGEST_LINE, headline.length()));
        writers = writers.stream().filter(Objects::nonNull).distinct().toList();
        notes = plain(notes);
        pictureWish = plain(pictureWish);
        if (words != null && (words < 1 || words > Story.LONGEST_ASSIGNMENT)) {
            throw new IllegalArgumentException("an assignment of " + words + " words");
        }
    }

    private static String plain(String text) {
        return text == null ? "" : text.strip();
    }
}
