package org.thesop.story.web;

import java.util.List;
import org.thesop.story.BodyChanges;
import org.thesop.story.EditionState;
import org.thesop.story.TextChanges;

/**
 * Two revisions of a story beside each other.
 *
 * @param from the older side
 * @param to the newer side
 * @param may whether the person may restore
 * @param fields section, dateline, summary and the like: those that differ
 * @param same the names of the fields that do not differ, in one line
 * @param ends what one can choose as either side
 */
public record CompareView(
        long id,
        String title,
        EditionState state,
        boolean may,
        String room,
        End from,
        End to,
        TextChanges headline,
        TextChanges deck,
        BodyChanges body,
        List<Field> fields,
        String same,
        List<End> ends) {

    /**
     * One of the two sides.
     *
     * @param value what the address says of it: a number, or {@code edition.number} of another edition of the story
     * @param label in one line: number, who, what, when
     * @param older the value of the one before, null when it is the first
     * @param newer the value of the one after, null when it is the newest
     */
    public record End(String value, int number, String label, String older, String newer, boolean here) {}

    /** A field that differs. */
    public record Field(String name, TextChanges changes) {}

    /** Words that came, all in all. */
    public int come() {
        return headline.wordsCome() + deck.wordsCome() + body.wordsCome();
    }

    /** Words that went, all in all. */
    public int gone() {
        return headline.wordsGone() + deck.wordsGone() + body.wordsGone();
    }

    /** Whether both say the same. */
    public boolean none() {
        return headline.none() && deck.none() && body.none() && fields.isEmpty();
    }
}
