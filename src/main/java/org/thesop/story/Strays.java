package org.thesop.story;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.thesop.people.Person;
import org.thesop.people.Role;

/** The texts that are kept beside stories because they came too late, until they are merged or set aside. */
@ApplicationScoped
@Transactional
public class Strays {

    private static final String WAITING = """
            from Revision r join r.edition e join r.by p
            where r.why = 'STRAY' and not exists (select s.revisionId from StrayEnd s where s.revisionId = r.id)
            """;

    private static final String ROW =
            "select new org.thesop.story.StrayRow(e.id, r.number, e.copy.headline, p.name, p.handle, r.at) " + WAITING;

    /** Whoever was taken off a story since keeps what they typed, and does not learn what has become of the story. */
    private static final String OWN = """
            select new org.thesop.story.StrayRow(e.id, r.number, case when
            """ + Permissions.READABLE + """
             then e.copy.headline end, t.name, t.handle, r.at)
            from Revision r join r.edition e join e.story s join r.by t
            where r.why = 'STRAY' and t = :me
                and not exists (select d.revisionId from StrayEnd d where d.revisionId = r.id)
            order by r.id desc
            """;

    /** Everybody's own, and all of them for an editor who may edit. */
    private static final String BESIDE = " and e = :edition and (p = :me or :seesAll = true) ";

    private static final String RESENT = """
            select r from Revision r join fetch r.by left join fetch r.keyframe
            where r.edition = :edition and r.builtOn = :base and r.by = :by and r.number > :base order by r.number
            """;

    /** Of one base: each save builds on the one before, and only strays can share it. */
    private static final int MOST_OF_ONE_BASE = 20;

    @PersistenceContext
    EntityManager em;

    @Inject
    Editions editions;

    @Inject
    Clock clock;

    /** How many wait beside the edition for this person. */
    long waiting(Edition edition, Person me) {
        return em.createQuery("select count(r) " + WAITING + BESIDE, Long.class)
                .setParameter("edition", edition)
                .setParameter("me", me)
                .setParameter("seesAll", Permissions.mayMergeAll(edition, me))
                .getSingleResult();
    }

    /** Those that wait beside the edition for this person, oldest first; none when the person may not read it. */
    public List<StrayRow> beside(long id, Person me, int most) {
        return editions.find(id, me, Permissions::mayRead)
                .map(edition -> beside(edition, me, most))
                .orElseGet(List::of);
    }

    private List<StrayRow> beside(Edition edition, Person me, int most) {
        return em.createQuery(ROW + BESIDE + "order by r.number", StrayRow.class)
                .setParameter("edition", edition)
                .setParameter("me", me)
                .setParameter("seesAll", Permissions.mayMergeAll(edition, me))
                .setMaxResults(most)
                .getResultList();
    }

    /** What this person typed and what waits somewhere, newest first. */
    public List<StrayRow> of(Person me, int most) {
        return em.createQuery(OWN, StrayRow.class)
                .setParameter("me", me)
                .setParameter("seesAll", me.has(Role.EDITOR))
                .setMaxResults(most)
                .getResultList();
    }

    /**
     * The stray with this number, for somebody who may see it.
     *
     * @throws ForbiddenException when it is neither theirs nor for them to merge
     * @throws UnknownEditionException when there is no such stray
     */
    Revision get(Edition edition, int number, Person me) {
        var stray = editions.revision(edition, number)
                .filter(revision -> revision.why() == Revision.Why.STRAY)
                .orElseThrow(() -> new UnknownEditionException(edition.id()));
        if (!Permissions.mayReadStray(edition, stray.by(), me)) {
            throw new ForbiddenException("stray " + number + " of edition " + edition.id() + " by " + me);
        }
        return stray;
    }

    /** What became of it, empty while it waits. */
    Optional<StrayEnd> end(Revision stray) {
        return Optional.ofNullable(em.find(StrayEnd.class, stray.id()));
    }

    /** Lets it wait no longer; a second time changes nothing. */
    void close(Revision stray, Person by, Integer mergedInto) {
        if (end(stray).isEmpty()) {
            em.persist(new StrayEnd(stray, em.getReference(Person.class, by.id()), clock.instant(), mergedInto));
        }
    }

    /** Sets it aside: it stays in the history and is not shown beside the story any more. */
    public void setAside(long id, int number, Person by) {
        var edition = editions.lock(id);
        close(get(edition, number, by), by, null);
    }

    /** The revision in which this very text was kept already, when only the answer was lost on its way. */
    Optional<Revision> alreadyKept(Edition edition, int base, Copy copy, List<Byline> bylines, Person by) {
        return em
                .createQuery(RESENT, Revision.class)
                .setParameter("edition", edition)
                .setParameter("base", base)
                .setParameter("by", by)
                .setMaxResults(MOST_OF_ONE_BASE)
                .getResultList()
                .stream()
                .filter(revision -> revision.holds(copy, bylines))
                .findFirst();
    }
}
