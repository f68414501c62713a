package org.thesop.mentoring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.thesop.story.EditionAction;
import org.thesop.story.EditionMoved;
import org.thesop.story.Editions;
import org.thesop.style.HouseRules;

/** Looks at copy when it is handed in, in the same transaction: later the words are others, and so may the rules be. */
@ApplicationScoped
public class HandIns {

    @PersistenceContext
    EntityManager em;

    @Inject
    Editions editions;

    @Inject
    HouseRules rules;

    void handedIn(@Observes EditionMoved event) {
        if (event.action() == EditionAction.SUBMIT) {
            var edition = editions.get(event.editionId());
            em.persist(new HandIn(edition, event.at(), rules.brokenBy(edition)));
        }
    }
}
