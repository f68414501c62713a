package org.thesop.planning.web;

import org.thesop.people.Person;

/**
 * What one writer has.
 *
 * @param toBegin offered or accepted, and not begun
 * @param away with an editor, so that nothing waits for the writer
 */
public record WriterLoad(Person person, int toBegin, int writing, int sentBack, int away, int late) {

    int open() {
        return toBegin + writing + sentBack + away;
    }
}
