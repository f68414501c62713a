package org.thesop.story;

import java.time.Instant;
import java.util.List;
import org.thesop.people.Person;

/**
 * What was agreed on before a story is begun.
 *
 * @param headline the working headline
 * @param writers its writers, each with a byline; at least one
 * @param section null for none yet
 * @param slug what its address should end with, null for the headline's words
 * @param words the length, null for none agreed on
 * @param deadline when it is to be handed in, null for none
 * @param embargo never out before this moment, null for none
 * @param editor for whom it will be handed in, null for whoever comes first
 */
public record Beginning(
        String headline,
        List<Person> writers,
        Section section,
        Slug slug,
        Integer words,
        Instant deadline,
        Instant embargo,
        Person editor) {

    Copy copy() {
        var blank = Copy.blank(headline);
        return section == null ? blank : new Copy(headline, "", "", blank.body(), "", section.language(), section);
    }
}
