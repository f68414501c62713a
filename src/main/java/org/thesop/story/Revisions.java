package org.thesop.story;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import org.thesop.people.Person;

/** Keeps saves. Every way in ends here: the writing room, the review room, the import, the demo. */
@ApplicationScoped
@Transactional
public class Revisions {

    @PersistenceContext
    EntityManager em;

    @Inject
    Editions editions;

    /** The revision with which an edition begins: the words it has, written by whoever wrote them in the one it follows. */
    Revision begin(Edition edition, Person by, Instant at) {
        var words = edition.builtOn()
                .flatMap(editions::newestRevision)
                .map(Revision::authorship)
                .orElseGet(() -> Authorship.sole(text(edition.copy()), by.id()));
        edition.write(edition.copy(), edition.bylines(), 1, at);
        var revision = new Revision(edition, 1, 0, by, at, Revision.Why.START, edition.copy(), edition.bylines())
                .writtenBy(words);
        em.persist(revision);
        return revision;
    }

    /** Puts new words into the edition. The caller has asked {@link Permissions} and knows that nothing came between. */
    public Revision keep(Edition edition, Copy copy, List<Byline> bylines, Person by, Revision.Why why, Instant at) {
        var before = editions.newestRevision(edition).orElseThrow();
        var number = nextNumber(edition);
        edition.write(copy, bylines, number, at);
        var revision = new Revision(edition, number, before.number(), by, at, why, copy, bylines)
                .writtenBy(before.authorship().after(text(before.copy()), text(copy), by.id()));
        em.persist(revision);
        return revision;
    }

    /** Keeps text beside the edition when another save has come between. */
    Revision keepStray(Edition edition, int builtOn, Copy copy, List<Byline> bylines, Person by, Instant at) {
        var stray = new Revision(edition, nextNumber(edition), builtOn, by, at, Revision.Why.STRAY, copy, bylines);
        em.persist(stray);
        return stray;
    }

    private int nextNumber(Edition edition) {
        return em.createQuery("select max(r.number) from Revision r where r.edition = :edition", Integer.class)
                        .setParameter("edition", edition)
                        .getSingleResult()
                + 1;
    }

    /** The words that count for who wrote what. */
    private static String text(Copy copy) {
        return copy.headline() + "\n" + copy.deck() + "\n" + copy.body().text();
    }
}
