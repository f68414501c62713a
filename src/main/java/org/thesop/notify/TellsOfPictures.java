package org.thesop.notify;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.LinkedHashSet;
import org.thesop.people.Person;
import org.thesop.people.Role;
import org.thesop.pictures.LicenceEndsSoon;

/**
 * Tells whoever sent a picture that its licence is about to end, and managing editors too while readers see it: they can renew it,
 * and have another put into the stories.
 */
@ApplicationScoped
public class TellsOfPictures {

    private static final String PICTURE = "/desk/pictures/picture?picture=";

    @PersistenceContext
    EntityManager em;

    @Inject
    Notices notices;

    @Inject
    Habits habits;

    void endsSoon(@Observes LicenceEndsSoon event) {
        var concerned = new LinkedHashSet<Person>();
        if (event.senderId() != null) {
            concerned.add(em.find(Person.class, event.senderId()));
        }
        if (event.isShown()) {
            concerned.addAll(habits.withRole(Role.MANAGING_EDITOR));
        }
        notices.tell(
                Happening.of(
                        new Happening.Plan(event.said(), PICTURE + event.picture()), null, event.at(), event.ends()),
                Addressee.all(concerned, NoticeKind.LICENCE, event.isShown() ? "LICENCE_ENDS_SHOWN" : "LICENCE_ENDS"));
    }
}
