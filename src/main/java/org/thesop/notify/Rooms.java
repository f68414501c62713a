package org.thesop.notify;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.thesop.people.Person;
import org.thesop.review.Looks;
import org.thesop.story.Editions;
import org.thesop.story.ForbiddenException;
import org.thesop.story.Permissions;

/**
 * An edition's room while people are in it. Who reads what its people say beside the copy is in it, and learns who else
 * is; a writer who reads a story because it is out does not.
 */
@ApplicationScoped
@Transactional
public class Rooms {

    @Inject
    Editions editions;

    @Inject
    Presence presence;

    @Inject
    Looks looks;

    /** Whether the person may be told of what happens to this edition. */
    public boolean lets(Person person, long edition) {
        return Permissions.mayReadRemarks(editions.get(edition), person);
    }

    /**
     * Notes that the person is there.
     *
     * @param page a name of the open page, the same as long as it is open
     * @return who else is; empty for whoever only reads what is out
     * @throws ForbiddenException when the person may not read the copy
     */
    public Optional<List<Presence.Present>> enter(long edition, String page, Presence.Doing doing, Person person) {
        if (!Permissions.mayRead(editions.get(edition), person)) {
            throw new ForbiddenException("presence on edition " + edition + " by " + person);
        }
        if (!lets(person, edition)) {
            return Optional.empty();
        }
        presence.here(edition, page, person, doing);
        looks.at(edition, person);
        return Optional.of(presence.others(edition, person));
    }
}
