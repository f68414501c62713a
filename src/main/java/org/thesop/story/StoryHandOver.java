package org.thesop.story;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.thesop.people.Person;
import org.thesop.people.Role;
import org.thesop.platform.PaperZone;
import org.thesop.story.OpenWork.Kind;
import org.thesop.story.WrongHandsException.Why;

/** What somebody has in hand of stories and templates, and how it goes to others. Only who may hand over calls it. */
@ApplicationScoped
@Transactional
public class StoryHandOver {

    /** The most of each kind; nobody has more in hand, and what is left shows when the first have gone. */
    public static final int MOST = 500;

    private static final String TITLE = "case when " + Permissions.READABLE + " then e.copy.headline else null end";

    private static final String STORIES = "select s.id, " + TITLE + """
            , e.state, coalesce(e.deadline, e.editedAt), (select count(o) from StoryPerson o where o.story = s
                and o.namedAs = 'WRITER' and o.endedAt is null and o.person <> :who)
            from Edition e join e.story s where e.state in :inWork and exists (select p.id from StoryPerson p
                where p.story = s and p.person = :who and p.namedAs = 'WRITER' and p.endedAt is null)
            order by e.deadline nulls last, e.id desc
            """;

    private static final String OF_EDITIONS = "select e.id, " + TITLE + """
            , e.state, %s, 1L from Edition e join e.story s where %s order by e.id
            """;

    private static final String REVIEWS = OF_EDITIONS.formatted("e.claimedAt", "e.claimant = :who");

    private static final String MEANT_FOR =
            OF_EDITIONS.formatted("coalesce(e.dueAt, e.deadline)", "e.wantedEditor = :who and e.state in :inWork");

    private static final String WRITING = OF_EDITIONS.formatted(
            "e.editedAt", "e.id in (select l.editionId from Lease l where l.holder = :who and l.until > :now)");

    private static final String SCHEDULED = OF_EDITIONS.formatted("e.scheduledAt", """
            e.state = 'SCHEDULED' and exists (select d.id from Decision d where d.by = :who and d.id = (
                select max(n.id) from Decision n where n.edition = e and n.action in ('SCHEDULE', 'RESCHEDULE')))
            """);

    private static final String LOOK_AGAIN = """
            select e.id, e.copy.headline, e.state, s.lookAgainOn, 1L from Story s join s.editions e
            where s.lookAgainBy = :who and e.state in ('PUBLISHED', 'WITHDRAWN') order by s.lookAgainOn, s.id
            """;

    private static final String TEMPLATES = """
            select t.id, t.name, t.name, t.madeAt, 1L from StoryTemplate t where t.madeBy = :who and t.retiredAt is null
            order by lower(t.name), t.id
            """;

    private static final String END_LEASES =
            "update Lease l set l.until = :now where l.holder = :who and l.until > :now";

    private static final String INVITED = """
            select p.story from StoryPerson p where p.person = :who and p.namedAs = 'INVITED' and p.endedAt is null
            """;

    @PersistenceContext
    EntityManager em;

    @Inject
    Editions editions;

    @Inject
    Decisions decisions;

    @Inject
    Leases leases;

    @Inject
    PaperZone zone;

    @Inject
    Clock clock;

    @Inject
    Event<WorkHandedOver> handedOver;

    /**
     * All that this person has in hand here.
     *
     * @param reader whose lists decide which titles are seen
     */
    public List<OpenWork> of(Person who, Person reader) {
        var all = new LinkedHashMap<String, OpenWork>();
        rows(Kind.STORY, STORIES, who, reader).forEach(work -> all.putIfAbsent(work.key(), work));
        rows(Kind.REVIEW, REVIEWS, who, reader).forEach(work -> all.put(work.key(), work));
        rows(Kind.MEANT_FOR, MEANT_FOR, who, reader).forEach(work -> all.put(work.key(), work));
        rows(Kind.LOOK_AGAIN, LOOK_AGAIN, who, reader).forEach(work -> all.put(work.key(), work));
        rows(Kind.TEMPLATE, TEMPLATES, who, reader).forEach(work -> all.put(work.key(), work));
        rows(Kind.SCHEDULED, SCHEDULED, who, reader).forEach(work -> all.put(work.key(), work));
        rows(Kind.WRITING, WRITING, who, reader).forEach(work -> all.put(work.key(), work));
        return new ArrayList<>(all.values());
    }

    private List<OpenWork> rows(Kind kind, String text, Person who, Person reader) {
        var query =
                em.createQuery(text, Object[].class).setParameter("who", who).setMaxResults(MOST);
        if (text.contains(":me")) {
            query.setParameter("me", reader).setParameter("seesAll", reader.has(Role.EDITOR));
        }
        if (text.contains(":inWork")) {
            query.setParameter("inWork", EditionState.IN_WORK);
        }
        if (text.contains(":now")) {
            query.setParameter("now", clock.instant());
        }
        return query.getResultStream()
                .map(row -> new OpenWork(
                        kind, (Long) row[0], (String) row[1], state(row[2]), moment(row[3]), (Long) row[4] > 0))
                .toList();
    }

    private static Enum<?> state(Object state) {
        return state instanceof Enum<?> known ? known : null;
    }

    private Instant moment(Object when) {
        return when instanceof LocalDate day ? zone.start(day) : (Instant) when;
    }

    /**
     * Gives one of these to somebody else.
     *
     * @param to null for nobody: a review goes back to the queue, a story to its other writers
     * @throws WrongHandsException when it cannot be theirs, or would be nobody's
     * @throws RefusedException when the table of an edition's life says no
     */
    public void pass(Kind kind, long id, Person from, Person to, Person by) {
        var here = to == null ? null : em.getReference(Person.class, to.id());
        switch (kind) {
            case STORY -> story(id, from, here, by);
            case REVIEW -> review(id, here, by);
            case MEANT_FOR -> meantFor(id, here, by);
            case LOOK_AGAIN -> lookAgain(id, here);
            case TEMPLATE -> em.find(StoryTemplate.class, id).isKeptBy(here);
            default -> throw new IllegalArgumentException(kind + " is handed over elsewhere");
        }
        var toId = to == null ? null : to.id();
        handedOver.fire(new WorkHandedOver(kind, id, from.id(), toId, by.id(), clock.instant()));
    }

    private void story(long id, Person from, Person to, Person by) {
        var any = em.find(Story.class, id).editions().get(0);
        var story = editions.lock(any.id()).story();
        if (!Permissions.mayName(story, by)) {
            throw new ForbiddenException("story " + id + " by " + by);
        }
        var now = clock.instant();
        if (to != null) {
            refuseUnless(to.has(Role.WRITER), Kind.STORY, id, Why.OTHER_ROLE);
            refuseUnless(Succession.toWrite(story, to).isEmpty(), Kind.STORY, id, Why.REVIEWS_IT);
            story.addWriter(to, now);
        }
        if (story.writers().size() < 2) {
            throw new WrongHandsException(Kind.STORY, id, Why.NOBODY_ELSE);
        }
        story.removeWriter(from, now);
        leases.endIfLost(story);
    }

    private void review(long id, Person to, Person by) {
        var edition = editions.lock(id);
        var ask = Ask.by(by, clock.instant());
        if (to == null) {
            decisions.take(EditionAction.RELEASE, edition, ask);
        } else {
            letIn(edition, to);
            decisions.take(EditionAction.PASS_ON, edition, ask.to(to));
        }
    }

    private void meantFor(long id, Person to, Person by) {
        var edition = editions.lock(id);
        if (to != null) {
            refuseUnless(to.has(Role.EDITOR), Kind.MEANT_FOR, id, Why.OTHER_ROLE);
            letIn(edition, to);
            var ask = Ask.by(by, clock.instant()).to(to);
            var refusals = Succession.toEdit(edition, ask, editions.circumstances(edition));
            refuseUnless(refusals.isEmpty(), Kind.MEANT_FOR, id, Why.OWN_COPY);
        }
        edition.meantFor(to);
    }

    /** Whom work on a limited story goes to can read it. */
    private void letIn(Edition edition, Person to) {
        if (edition.story().limited()) {
            edition.story().invite(to, clock.instant());
        }
    }

    private void lookAgain(long id, Person to) {
        refuseUnless(to == null || Permissions.mayPutOut(to), Kind.LOOK_AGAIN, id, Why.OTHER_ROLE);
        var story = editions.lock(id).story();
        story.lookAgain().ifPresent(reminder -> {
            if (to == null) {
                story.lookedAtAgain();
            } else {
                story.lookAgain(reminder.on(), reminder.note(), to);
            }
        });
    }

    private static void refuseUnless(boolean fits, Kind kind, long id, Why why) {
        if (!fits) {
            throw new WrongHandsException(kind, id, why);
        }
    }

    /** Takes what is left from somebody who leaves: they write nowhere any more, and nobody's invitation lets them in. */
    public void end(Person who) {
        var now = clock.instant();
        em.createQuery(END_LEASES)
                .setParameter("now", now)
                .setParameter("who", who)
                .executeUpdate();
        em.createQuery(INVITED, Story.class)
                .setParameter("who", who)
                .getResultList()
                .forEach(story -> story.uninvite(who, now));
    }
}
