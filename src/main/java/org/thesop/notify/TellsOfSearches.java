package org.thesop.notify;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.thesop.people.Person;
import org.thesop.search.SearchHasFound;
import org.thesop.story.Edition;

/** Hears what kept searches have found and tells whoever keeps them, in the transaction that remembers it. */
@ApplicationScoped
public class TellsOfSearches {

    @PersistenceContext
    EntityManager em;

    @Inject
    Notices notices;

    void found(@Observes SearchHasFound event) {
        notices.tell(
                Happening.of(em.find(Edition.class, event.editionId()), null, event.at(), event.question()),
                Addressee.all(List.of(em.find(Person.class, event.personId())), NoticeKind.FOUND, "FOUND"));
    }
}
