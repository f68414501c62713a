package org.thesop.story.web;

import java.util.List;
import org.thesop.story.EditionState;

/**
 * The text of an edition with the writer of each word.
 *
 * @param authors most words first
 */
public record AuthorsView(
        long id, String headline, EditionState state, String room, int number, List<Author> authors, List<Part> parts) {

    /**
     * Somebody who wrote some of it.
     *
     * @param mark a number that stands for the person in the text, from 1
     * @param share in percent, rounded
     */
    public record Author(int mark, String name, int words, long share) {}

    /** A paragraph. */
    public record Part(String element, List<Span> spans) {}

    /**
     * Words in a row by one person.
     *
     * @param colour the person's mark, or 0 from the seventh person on: more colours nobody tells apart
     */
    public record Span(int mark, int colour, String name, String text) {}
}
