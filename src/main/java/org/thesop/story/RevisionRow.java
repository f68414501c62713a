package org.thesop.story;

import java.time.Instant;
import org.thesop.people.Person;

/**
 * A revision as a history lists it: without its text.
 *
 * @param builtOn the number of the revision it began from, 0 for the first
 * @param words the words of the body; null, like the two that follow, where they were not counted yet
 * @param come how many words came
 * @param gone how many went
 * @param restored the number of the revision that it brought back, null for any other
 */
public record RevisionRow(
        int number,
        int builtOn,
        Person by,
        Instant at,
        Revision.Why why,
        Integer words,
        Integer come,
        Integer gone,
        Integer restored) {

    public boolean stray() {
        return why == Revision.Why.STRAY;
    }
}
