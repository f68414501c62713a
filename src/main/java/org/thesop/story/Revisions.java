package org.thesop.story;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.thesop.people.Person;

/** Keeps saves. Every way in ends here: the writing room, the review room, the import, the demo. */
@ApplicationScoped
@Transactional
public class Revisions {

    /** The number of the revision with which an edition begins. */
    static final int FIRST = 1;

    @PersistenceContext
    EntityManager em;

    @Inject
    Editions editions;

    @Inject
    StoryPictures pictures;

    /**
     * The revision with which an edition begins, which has its number already: the words it has, written by whoever wrote them
     * in the one it follows.
     */
    Revision begin(Edition edition, Person by, Instant at) {
        var words = edition.builtOn()
                .flatMap(editions::newestRevision)
                .map(Revision::authorship)
                .orElseGet(() -> Authorship.sole(text(edition.copy()), by.id()));
        var revision = new Revision(edition, FIRST, 0, by, at, Revision.Why.START, edition.copy(), edition.bylines())
                .writtenBy(words);
        em.persist(revision);
        pictures.use(edition, edition.copy().pictures());
        return revision;
    }

    /** Puts new words into the edition. The caller has asked {@link Permissions} and knows that nothing came between. */
    public Revision keep(Edition edition, Copy copy, List<Byline> bylines, Person by, Revision.Why why, Instant at) {
        return keep(newest(edition), copy, bylines, by, why, at);
    }

    /** The same for who knows what the new revision follows. */
    Revision keep(Newest newest, Copy copy, List<Byline> bylines, Person by, Revision.Why why, Instant at) {
        var revision = following(newest, copy, bylines, by, Writers.only(by), why, at);
        em.persist(revision);
        pictures.use(newest.edition(), copy, by);
        return revision;
    }

    /** Puts a text into the edition that brings a stray into it, whose words stay those of whoever typed them. */
    Revision merge(
            Newest newest, Revision stray, Copy copy, List<Byline> bylines, Person by, Revision.Why why, Instant at) {
        Writers writers = (before, then, now) -> before.merged(then, wrote(stray), text(stray.copy()), now, by.id());
        var revision = following(newest, copy, bylines, by, writers, why, at);
        em.persist(revision);
        pictures.use(newest.edition(), copy, by);
        return revision;
    }

    private Authorship wrote(Revision stray) {
        return editions.revision(stray.edition(), stray.builtOn())
                .filter(base -> base.why() != Revision.Why.STRAY)
                .map(base -> base.authorship()
                        .after(text(base.copy()), text(stray.copy()), stray.by().id()))
                .orElseGet(() -> Authorship.sole(text(stray.copy()), stray.by().id()));
    }

    /**
     * Puts suggested words into the edition.
     *
     * @param author who chose the words, and counts as their writer; the one who accepts them does not
     * @throws IllegalArgumentException when the copy has no such place
     */
    public Revision keep(Edition edition, Replacement change, Person by, Person author, Instant at) {
        var copy = change.in(edition.copy());
        var revision = following(
                        newest(edition), copy, edition.bylines(), by, Writers.only(author), Revision.Why.SUGGESTION, at)
                .by(change);
        em.persist(revision);
        return revision;
    }

    /**
     * The same text with the suggestions in it that were accepted since it was begun: who went on typing meanwhile has
     * not been overtaken by anybody.
     *
     * @param base the revision the typed text began from
     * @return empty when anything else came between, or when the typed text has other words where one was accepted
     */
    Optional<Copy> caughtUp(Edition edition, int base, Copy typed) {
        var others = em.createQuery(OTHERS_SINCE, Long.class)
                .setParameter("edition", edition)
                .setParameter("base", base)
                .getSingleResult();
        if (others > 1) {
            return Optional.empty();
        }
        var since = em.createQuery(SINCE, Revision.class)
                .setParameter("edition", edition)
                .setParameter("base", base)
                .getResultList();
        var result = Optional.of(typed).filter(copy -> since.size() > 1);
        for (var index = 1; index < since.size(); index++) {
            var then = since.get(index - 1).copy();
            var next = since.get(index);
            result = result.flatMap(copy -> next.copy().equals(copy) ? Optional.of(copy) : next.with(then, copy));
        }
        return result;
    }

    /** Whether nothing but accepted suggestions came since this revision. */
    public boolean onlySuggestionsSince(Edition edition, int base) {
        return em.createQuery(OTHERS_SINCE, Long.class)
                        .setParameter("edition", edition)
                        .setParameter("base", base)
                        .getSingleResult()
                == 0;
    }

    /** One at most is of use: the same text, sent before, whose answer was lost. */
    private static final String OTHERS_SINCE = """
            select count(r) from Revision r where r.edition = :edition and r.number > :base
            and r.why not in ('STRAY', 'SUGGESTION')
            """;

    /** Not the strays: they are beside the text, and nothing builds on them. */
    private static final String SINCE = """
            select r from Revision r left join fetch r.keyframe
            where r.edition = :edition and r.number >= :base and r.why <> 'STRAY' order by r.number
            """;

    /** Brings the words of an older revision back, as the newest one. */
    Revision restore(Edition edition, Revision older, List<Byline> bylines, Person by, Instant at) {
        var revision = following(newest(edition), older.copy(), bylines, by, Writers.only(by), Revision.Why.RESTORE, at)
                .bringingBack(older.number());
        em.persist(revision);
        return revision;
    }

    /** Who wrote the words of a text that another one became. */
    private interface Writers {

        Authorship of(Authorship before, String then, String now);

        /** One person put in all that is new. */
        static Writers only(Person author) {
            return (before, then, now) -> before.after(then, now, author.id());
        }
    }

    private Revision following(
            Newest newest, Copy copy, List<Byline> bylines, Person by, Writers writers, Revision.Why why, Instant at) {
        var edition = newest.edition();
        var number = newest.lastNumber() + 1;
        var before = newest.revision();
        var then = text(before.copy());
        var now = text(copy);
        edition.write(copy, bylines, number, at);
        return new Revision(edition, number, before.number(), by, at, why, copy, bylines)
                .writtenBy(writers.of(before.authorship(), then, now))
                .changing(TextChanges.between(then, now))
                .packedBeside(before);
    }

    private Newest newest(Edition edition) {
        var found = em.createQuery(NEWEST, Object[].class)
                .setParameter("edition", edition)
                .setParameter("number", edition.revision())
                .getSingleResult();
        return new Newest(edition, (Revision) found[0], (Integer) found[1]);
    }

    private static final String NEWEST = """
            select r, (select max(each.number) from Revision each where each.edition = :edition)
            from Revision r left join fetch r.keyframe where r.edition = :edition and r.number = :number
            """;

    /** Keeps text beside the edition when another save has come between. */
    Revision keepStray(Newest newest, int builtOn, Copy copy, List<Byline> bylines, Person by, Instant at) {
        var edition = newest.edition();
        var number = newest.lastNumber() + 1;
        var stray = new Revision(edition, number, builtOn, by, at, Revision.Why.STRAY, copy, bylines);
        editions.revision(edition, builtOn)
                .ifPresent(base -> stray.changing(TextChanges.between(text(base.copy()), text(copy)))
                        .packedBeside(base));
        em.persist(stray);
        pictures.use(edition, copy, by);
        return stray;
    }

    /** The words that count for who wrote what. */
    private static String text(Copy copy) {
        return copy.headline() + "\n" + copy.deck() + "\n" + copy.body().text();
    }
}
