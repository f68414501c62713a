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
        var revision = following(edition, copy, bylines, by, why, at);
        em.persist(revision);
        return revision;
    }

    /** Brings the words of an older revision back, as the newest one. */
    Revision restore(Edition edition, Revision older, List<Byline> bylines, Person by, Instant at) {
        var revision = following(edition, older.copy(), bylines, by, Revision.Why.RESTORE, at)
                .bringingBack(older.number());
        em.persist(revision);
        return revision;
    }

    private Revision following(
            Edition edition, Copy copy, List<Byline> bylines, Person by, Revision.Why why, Instant at) {
        var last = last(edition);
        var before = last.newest;
        var then = text(before.copy());
        var now = text(copy);
        edition.write(copy, bylines, last.number + 1, at);
        return new Revision(edition, last.number + 1, before.number(), by, at, why, copy, bylines)
                .writtenBy(before.authorship().after(then, now, by.id()))
                .changing(TextChanges.between(then, now))
                .packedBeside(before);
    }

    /** The revision that the edition stands at, and the last number given, which may be a stray's. */
    private record Last(Revision newest, int number) {}

    /** In one statement: this is asked at each save of everybody who types. */
    private Last last(Edition edition) {
        var found = em.createQuery(LAST, Object[].class)
                .setParameter("edition", edition)
                .setParameter("number", edition.revision())
                .getSingleResult();
        return new Last((Revision) found[0], (Integer) found[1]);
    }

    private static final String LAST = """
            select r, (select max(each.number) from Revision each where each.edition = :edition)
            from Revision r left join fetch r.keyframe where r.edition = :edition and r.number = :number
            """;

    /** Keeps text beside the edition when another save has come between. */
    Revision keepStray(Edition edition, int builtOn, Copy copy, List<Byline> bylines, Person by, Instant at) {
        var stray = new Revision(edition, last(edition).number + 1, builtOn, by, at, Revision.Why.STRAY, copy, bylines);
        editions.revision(edition, builtOn)
                .ifPresent(base -> stray.changing(TextChanges.between(text(base.copy()), text(copy)))
                        .packedBeside(base));
        em.persist(stray);
        return stray;
    }

    /** The words that count for who wrote what. */
    private static String text(Copy copy) {
        return copy.headline() + "\n" + copy.deck() + "\n" + copy.body().text();
    }
}
