package org.thesop.planning;

import org.thesop.people.Person;

/**
 * Something with a life before there is any copy: a pitch or an assignment.
 *
 * @param <S> the states of its life
 */
interface Planned<S extends Enum<S>> {

    /** Null only between its making and the first transition. */
    S state();

    /** Whether it is this person's: who pitched it, or who is to write it and has not declined. */
    boolean isOf(Person person);

    /** Whether an answer of this person is asked for and has not been given. */
    boolean awaits(Person person);

    /** Whether this person is the editor who will read what comes of it. */
    default boolean isReadBy(Person person) {
        return false;
    }

    /** What is to be brought; words where nobody says otherwise. */
    default Coverage coverage() {
        return Coverage.WORDS;
    }

    /** What it is called, never null. */
    String headline();
}
