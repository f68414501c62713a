package org.thesop.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.thesop.people.People;
import org.thesop.people.Person;
import org.thesop.people.Role;
import org.thesop.story.ForbiddenException;

/** Who is here to learn: a learner answers each suggestion by itself, never all at once. */
@ApplicationScoped
@Transactional
public class Learners {

    @Inject
    People people;

    /** Whether this person says who is a learner: an editor, never of themselves. */
    public static boolean mayMark(Person person, Person by) {
        return by.has(Role.EDITOR) && !by.equals(person);
    }

    /**
     * Marks somebody as a learner, or takes the mark away.
     *
     * @throws ForbiddenException when that is not for this person to say
     */
    public void mark(String handle, boolean learns, Person by) {
        var person = people.withHandle(handle).orElseThrow();
        if (!mayMark(person, by)) {
            throw new ForbiddenException("learner " + handle + " by " + by);
        }
        person.learns(learns);
    }
}
