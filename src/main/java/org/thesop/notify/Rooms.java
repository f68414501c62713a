package org.thesop.notify;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.thesop.people.Person;
import org.thesop.story.Editions;
import org.thesop.story.ForbiddenException;
import org.thesop.story.Permissions;

/** An edition's room while people are in it: only who may read the copy is in it, or learns who else is. */
@ApplicationScoped
@Transactional
public class Rooms {

    @Inject
    Editions editions;

    @Inject
    Presence presence;

    /** Whether the person may be told of what happens to this edition. */
    public boolean lets(Person person, long edition) {
        return Permissions.mayRead(editions.get(edition), person);
    }

    /**
     * Notes that the person is there.
     *
     * @param page a name of the open page, the same as long as it is open
     * @return who else is
     * @throws ForbiddenException when the person may not read the copy
     */
    public List<Presence.Present> enter(long edition, String page, Presence.Doing doing, Person person) {
        if (!lets(person, edition)) {
            throw new ForbiddenException("presence on edition " + edition + " by " + person);
        }
        presence.here(edition, page, person, doing);
        return presence.others(edition, person);
    }
}
