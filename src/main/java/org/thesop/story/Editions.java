package org.thesop.story;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import org.hibernate.LockMode;
import org.hibernate.Session;
import org.thesop.media.Pictures;
import org.thesop.people.Person;
import org.thesop.platform.Language;
import org.thesop.platform.Reading;

/** All editions, and what their revisions and decisions tell. */
@ApplicationScoped
@Transactional(dontRollbackOn = {ForbiddenException.class, UnknownEditionException.class})
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
    Pictures pictures;

    @Inject
    PrivateLooks looks;

    @Inject
    Reading reading;

    /** @throws UnknownEditionException when there is none */
    public Edition get(long id) {
        return Optional.ofNullable(em.find(Edition.class, id)).orElseThrow(() -> new UnknownEditionException(id));
    }

    /**
     * The edition for somebody who reads all of it.
     *
     * @throws ForbiddenException when the person may not read it
     */
    public Edition open(long id, Person reader) {
        return open(id, reader, Permissions::mayRead);
    }

    /**
     * The edition for somebody who reads how it came about, not only what readers see of it.
     *
     * @throws ForbiddenException when the person may not
     */
    public Edition openHistory(long id, Person reader) {
        return open(id, reader, Permissions::mayReadHistory);
    }

    /**
     * The edition for somebody who sees something of its copy, or of what stands beside it.
     *
     * @param may the rule of {@link Permissions} for what is shown
     * @throws ForbiddenException when it says no
     */
    public Edition open(long id, Person reader, BiPredicate<Edition, Person> may) {
        return find(id, reader, may)
                .orElseThrow(() -> new ForbiddenException("edition " + id + " opened by " + reader));
    }

    /**
     * The same for what is left out where it is not meant for the person. A managing editor's look at private copy is
     * told, so that it is kept.
     */
    public Optional<Edition> find(long id, Person reader, BiPredicate<Edition, Person> may) {
        var edition = withItsPeople(id);
        if (!may.test(edition, reader)) {
            return Optional.empty();
        }
        if (Permissions.opensPrivately(edition, reader)) {
            looks.tell(edition, reader);
        }
        return Optional.of(edition);
    }

    /** Who may read is a question of the story's people, so they come along; asked for again it is not read again. */
    private Edition withItsPeople(long id) {
        var graph = em.createEntityGraph(Edition.class);
        graph.addAttributeNodes("claimant");
        graph.addSubgraph("copy").addAttributeNodes("section");
        graph.addSubgraph("story").addSubgraph("people").addAttributeNodes("person");
        return Optional.ofNullable(em.find(Edition.class, id, Map.of("jakarta.persistence.loadgraph", graph)))
                .orElseThrow(() -> new UnknownEditionException(id));
    }

    /** The edition with its story's other editions held still until the transaction ends, so that of two one waits. */
    public Edition lock(long id) {
        em.refresh(lockStory(id));
        return em.find(Edition.class, id);
    }

    /**
     * Several of them, each as {@link #lock}. Their stories are locked by their numbers: whoever wants more than one story
     * asks here, so that of two who want some of the same one waits, and never each for the other.
     *
     * @return by the numbers of their stories
     */
    public List<Edition> lockAll(Collection<Long> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        em.createQuery(THEIR_STORIES, Story.class)
                .setParameter("ids", ids)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList()
                .forEach(em::refresh);
        return ids.stream()
                .map(this::get)
                .sorted(Comparator.comparing((Edition each) -> each.story().id())
                        .thenComparing(Edition::id))
                .toList();
    }

    /**
     * The same for somebody who comes again and need not wait, in a transaction that has read none of them.
     *
     * @return empty when anybody else has one of them in hand
     */
    public List<Edition> lockAllIfFree(Collection<Long> ids) {
        var free = em.createNativeQuery(FREE).setParameter("ids", ids).getResultList();
        var editions = free.isEmpty() ? List.<Edition>of() : withTheirPeople(ids);
        return editions.stream().map(each -> each.story().id()).distinct().count() == free.size()
                ? editions
                : List.of();
    }

    private static final String THEIR_STORIES =
            "select s from Story s where s.id in (select e.story.id from Edition e where e.id in (:ids)) order by s.id";

    private static final String FREE = """
            select id from story where id in (select story_id from edition where id in (:ids))
            order by id for update skip locked
            """;

    /**
     * The story that was written first of all that say the same as this one. It, this one and the others are held still until
     * the transaction ends and read anew: of two who change a group of translations one waits, and then sees what the other did.
     */
    Story firstHeldStill(Story story, Story... others) {
        var first = story.translationOf().orElse(story);
        var all = Stream.concat(Stream.of(first, story), Stream.of(others)).toList();
        em.createNativeQuery(HELD_STILL, Long.class)
                .setParameter("ids", all.stream().map(Story::id).toList())
                .getResultList();
        all.forEach(em::refresh);
        var now = story.translationOf().orElse(story);
        return now.id().equals(first.id())
                ? first
                : firstHeldStill(story, others); // it has joined another group meanwhile
    }

    private static final String HELD_STILL = "select id from story where id in (:ids) order by id for update";

    /**
     * Several of them for somebody who holds their stories still already, with the people whom a transition concerns; in the
     * order in which they were planned.
     */
    public List<Edition> withTheirPeople(Collection<Long> ids) {
        return em.createQuery(WITH_THEIR_PEOPLE, Edition.class)
                .setParameter("ids", ids)
                .getResultList();
    }

    private static final String WITH_THEIR_PEOPLE = """
            select e from Edition e join fetch e.story s left join fetch s.people p left join fetch p.person
            left join fetch e.copy.section where e.id in (:ids) order by e.scheduledAt, e.id
            """;

    private Story lockStory(long id) {
        return em.createQuery("select e.story from Edition e where e.id = :id", Story.class)
                .setParameter("id", id)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new UnknownEditionException(id));
    }

    /**
     * The same for a save, which comes every few seconds from everybody who types: in two statements, with all that a save
     * looks at. Nothing of the edition may have been read before in the transaction.
     *
     * <p>Who may write is what stood when the save began to wait for the lock: who was taken off the story in that moment
     * has typed before it.
     */
    Newest lockToWrite(long id) {
        var locked = em.unwrap(Session.class)
                .createSelectionQuery(LOCKED_WITH_ITS_PEOPLE, Story.class)
                .setParameter("id", id)
                .setFollowOnLocking(false)
                // The story alone: its people may write elsewhere at the same moment.
                .setLockMode("s", LockMode.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
        if (locked.isEmpty()) {
            throw new UnknownEditionException(id);
        }
        // Bylines are few: the rows that they multiply are two or three.
        var found = em.createQuery(TO_WRITE, Object[].class)
                .setParameter("id", id)
                .getResultList()
                .get(0);
        return new Newest((Edition) found[0], (Revision) found[2], (Integer) found[3]);
    }

    private static final String LOCKED_WITH_ITS_PEOPLE = """
            select s from Story s left join fetch s.people p left join fetch p.person
            where s.id = (select e.story.id from Edition e where e.id = :id)
            """;

    /** With the lease, which is found in the persistence context when somebody asks for it. */
    private static final String TO_WRITE = """
            select e, l, r, (select max(each.number) from Revision each where each.edition = e)
            from Edition e left join fetch e.claimant left join fetch e.copy.section
            left join fetch e.bylines b left join fetch b.person
            left join Lease l on l.editionId = e.id
            left join Revision r on r.edition = e and r.number = e.revision left join fetch r.keyframe
            where e.id = :id
            """;

    /** What the table has to know beside the edition itself. */
    public Circumstances circumstances(Edition edition) {
        return Circumstances.asked(
                () -> barred(edition),
                () -> remarks.beside(edition),
                () -> facts.openIn(edition),
                () -> isLanguageTaken(edition),
                () -> pictures.lost(edition.copy().pictures()).size(),
                at -> pictures.barred(edition.copy().pictures(), at).size());
    }

    /** Whether another one of its group of translations is in its language. */
    private boolean isLanguageTaken(Edition edition) {
        var story = edition.story();
        return em.createQuery(LANGUAGES_BESIDE, String.class)
                .setParameter("story", story)
                .setParameter("first", story.translationOf().orElse(story))
                .getResultStream()
                .anyMatch(tag -> Language.same(tag, edition.copy().language()));
    }

    private static final String LANGUAGES_BESIDE = """
            select e.copy.language from Edition e where e.story <> :story and (e.story = :first or e.story.translationOf = :first)
            and e.state not in ('SUPERSEDED', 'SPIKED')
            """;

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
        return reading.once(List.of(REVISION, edition.id(), number), () -> em.createQuery(REVISION, Revision.class)
                .setParameter("edition", edition)
                .setParameter("number", number)
                .getResultStream()
                .findFirst());
    }

    private static final String REVISION = """
            select r from Revision r join fetch r.by left join fetch r.keyframe
            where r.edition = :edition and r.number = :number
            """;

    /** Everything that was decided about it, oldest first. */
    public List<Decision> decisions(Edition edition) {
        return reading.once(List.of(DECISIONS, edition.id()), () -> em.createQuery(DECISIONS, Decision.class)
                .setParameter("edition", edition)
                .getResultList());
    }

    private static final String DECISIONS =
            "select d from Decision d left join fetch d.by where d.edition = :edition order by d.at, d.id";

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

    /** The number of what this person saved last, when others have saved since. */
    public Optional<Integer> lastSaveBefore(Edition edition, Person by) {
        return em.createQuery(LAST_BY, Integer.class)
                .setParameter("edition", edition)
                .setParameter("by", by)
                .setParameter("newest", edition.revision())
                .getResultStream()
                .filter(Objects::nonNull)
                .findFirst();
    }

    private static final String LAST_BY = """
            select max(r.number) from Revision r
            where r.edition = :edition and r.by = :by and r.number < :newest and r.why not in ('STRAY', 'START')
            """;
}
