package org.thesop.story;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.thesop.people.Person;

/** All editions, and what their revisions and decisions tell. */
@ApplicationScoped
@Transactional
public class Editions {

    /** The part of an edition's words, 0 to 1, beyond which an editor counts as one of its authors. */
    static final double AUTHOR_BEYOND = 0.2;

    @PersistenceContext
    EntityManager em;

    @Inject
    OpenRemarks remarks;

    @Inject
    OpenFacts facts;

    @Inject
    Event<PrivateCopyOpened> opened;

    @Inject
    Clock clock;

    /** @throws UnknownEditionException when there is none */
    public Edition get(long id) {
        return Optional.ofNullable(em.find(Edition.class, id)).orElseThrow(() -> new UnknownEditionException(id));
    }

    /** Who may read is a question of the story's people: asked for together. */
    private static final String WITH_ITS_PEOPLE = """
            select e from Edition e join fetch e.story s left join fetch s.people p left join fetch p.person
            where e.id = :id
            """;

    /**
     * The edition for somebody who reads all of it. A managing editor's look at private copy is told, so that it is kept.
     *
     * @throws ForbiddenException when the person may not read it
     */
    public Edition open(long id, Person reader) {
        var edition = em.createQuery(WITH_ITS_PEOPLE, Edition.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new UnknownEditionException(id));
        if (!Permissions.mayRead(edition, reader)) {
            throw new ForbiddenException("edition " + id + " by " + reader);
        }
        if (Permissions.opensPrivately(edition, reader)) {
            opened.fire(new PrivateCopyOpened(edition.story().id(), id, reader.id(), clock.instant()));
        }
        return edition;
    }

    /**
     * The edition for somebody who reads how it came about, not only what readers see of it.
     *
     * @throws ForbiddenException when the person may not
     */
    public Edition openHistory(long id, Person reader) {
        var edition = open(id, reader);
        if (!Permissions.mayReadHistory(edition, reader)) {
            throw new ForbiddenException("history of edition " + id + " by " + reader);
        }
        return edition;
    }

    /** The edition with its story's other editions held still until the transaction ends, so that of two one waits. */
    public Edition lock(long id) {
        em.refresh(lockStory(id));
        return em.find(Edition.class, id);
    }

    private Story lockStory(long id) {
        return em.createQuery("select e.story from Edition e where e.id = :id", Story.class)
                .setParameter("id", id)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new UnknownEditionException(id));
    }

    /**
     * The same for a save, which comes every few seconds from everybody who types: with what a save looks at, in few
     * statements. Nothing of the edition may have been read before in the transaction.
     */
    Edition lockToWrite(long id) {
        var story = lockStory(id);
        // Two queries: one that fetched both lists would multiply them, and the body with them.
        em.createQuery(ITS_PEOPLE, Story.class).setParameter("story", story).getSingleResult();
        var edition = em.createEntityGraph(Edition.class);
        edition.addAttributeNodes("claimant");
        edition.addSubgraph("copy").addAttributeNodes("section");
        edition.addSubgraph("bylines").addAttributeNodes("person");
        return em.createQuery("select e from Edition e where e.id = :id", Edition.class)
                .setParameter("id", id)
                .setHint("jakarta.persistence.loadgraph", edition)
                .getSingleResult();
    }

    private static final String ITS_PEOPLE =
            "select s from Story s left join fetch s.people p left join fetch p.person where s = :story";

    /** What the table has to know beside the edition itself. */
    public Circumstances circumstances(Edition edition) {
        return new Circumstances(barred(edition), remarks.beside(edition), facts.openIn(edition), false);
    }

    /** Who cannot approve this edition, and why. */
    public Barred barred(Edition edition) {
        var barred = Barred.from(edition);
        if (edition.id() == null) {
            return barred;
        }
        em.createQuery(SAVERS, Person.class)
                .setParameter("edition", edition)
                .getResultList()
                .forEach(person -> barred.add(person, Barred.Because.WROTE_IN_DRAFT));
        newestRevision(edition)
                .map(revision -> revision.authorship().beyond(AUTHOR_BEYOND))
                .ifPresent(ids -> ids.forEach(id -> barred.add(em.find(Person.class, id), Barred.Because.WROTE_MUCH)));
        return barred;
    }

    private static final String SAVERS = """
            select distinct r.by from Revision r where r.edition = :edition
            and r.state in ('DRAFT', 'CHANGES_REQUESTED') and r.why in ('AUTOSAVE', 'SAVE', 'SUBMIT', 'EDIT', 'RESTORE', 'SUGGESTION')
            """;

    /** The revision that the edition stands at; empty before its first save. */
    public Optional<Revision> newestRevision(Edition edition) {
        return revision(edition, edition.revision());
    }

    public Optional<Revision> revision(Edition edition, int number) {
        return em.createQuery(REVISION, Revision.class)
                .setParameter("edition", edition)
                .setParameter("number", number)
                .getResultStream()
                .findFirst();
    }

    private static final String REVISION = """
            select r from Revision r join fetch r.by left join fetch r.keyframe
            where r.edition = :edition and r.number = :number
            """;

    /** Everything that was decided about it, oldest first. */
    public List<Decision> decisions(Edition edition) {
        return em.createQuery(
                        "select d from Decision d left join fetch d.by where d.edition = :edition order by d.at, d.id",
                        Decision.class)
                .setParameter("edition", edition)
                .getResultList();
    }

    /** The revision at which it stood at a moment; empty before its first. */
    public Optional<Revision> revisionAt(Edition edition, Instant moment) {
        return em.createQuery(STOOD_AT, Revision.class)
                .setParameter("edition", edition)
                .setParameter("moment", moment)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    private static final String STOOD_AT = """
            select r from Revision r join fetch r.by left join fetch r.keyframe
            where r.edition = :edition and r.at <= :moment and r.why <> 'STRAY' order by r.number desc
            """;

    /** What this person saved last, when others have saved since. */
    public Optional<Revision> lastSaveBefore(Edition edition, Person by) {
        return em.createQuery(LAST_BY, Revision.class)
                .setParameter("edition", edition)
                .setParameter("by", by)
                .setParameter("newest", edition.revision())
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    private static final String LAST_BY = """
            select r from Revision r join fetch r.by left join fetch r.keyframe
            where r.edition = :edition and r.by = :by and r.number < :newest and r.why not in ('STRAY', 'START')
            order by r.number desc
            """;
}
