package org.thesop.planning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.thesop.people.Person;
import org.thesop.people.Role;
import org.thesop.story.Ask;
import org.thesop.story.Decisions;
import org.thesop.story.Edition;
import org.thesop.story.EditionAction;
import org.thesop.story.ForbiddenException;
import org.thesop.story.Permissions;

/**
 * Work that nobody has touched for two weeks, neither typed in it nor moved nor spoken of it: to be dropped, or to go on.
 * What waits for a moment that is still ahead, a deadline or an embargo, waits rightly.
 */
@ApplicationScoped
@Transactional
public class Untouched {

    /** How long nobody has touched it. */
    public static final Duration LONG = Duration.ofDays(14);

    /** The most assignments, and the most editions, that are listed. */
    public static final int MOST = 200;

    private static final String EDITIONS = """
            select new org.thesop.planning.UntouchedRow(e.id, null, e.state, e.copy.headline, x.name, e.editedAt,
                (select max(m.at) from Decision m where m.edition = e), e.deadline,
                (select listagg(p.person.name, ', ') within group (order by p.id) from StoryPerson p
                    where p.story = s and p.namedAs = 'WRITER' and p.endedAt is null),
                coalesce(c.name, w.name))
            from Edition e join e.story s left join e.copy.section x left join e.claimant c left join e.wantedEditor w
            where e.state in ('DRAFT', 'SUBMITTED', 'IN_REVIEW', 'CHANGES_REQUESTED', 'APPROVED')
            and e.editedAt < :before
            and (e.deadline is null or e.deadline < :now) and (e.embargoUntil is null or e.embargoUntil < :now)
            and not exists (select d.id from Decision d where d.edition = e and d.at >= :before)
            and not exists (select r.id from Comment r where r.edition = e and r.at >= :before)
            and not exists (select v.id from Revival v where v.editionId = e.id and v.at >= :before)
            and
            """ + Permissions.READABLE + " order by e.editedAt, e.id";

    private static final String ASSIGNMENTS =
            """
            select new org.thesop.planning.UntouchedRow(a.id, a.state, null, a.headline, x.name, a.offeredAt,
                (select max(m.answeredAt) from AssignmentWriter m where m.assignment = a), a.deadline,
                (select listagg(v.person.name, ', ') within group (order by v.id) from AssignmentWriter v
                    where v.assignment = a and v.answer <> 'DECLINED'),
                d.name)
            from Assignment a left join a.section x left join a.editor d
            where a.state in ('OFFERED', 'ACCEPTED', 'DECLINED') and a.offeredAt < :before
            and (a.deadline is null or a.deadline < :now)
            and not exists (select w.id from AssignmentWriter w where w.assignment = a and w.answeredAt >= :before)
            and not exists (select v.id from Revival v where v.assignmentId = a.id and v.at >= :before)
            and
            """ + PlanningPermissions.READABLE_ASSIGNMENT + " order by a.offeredAt, a.id";

    @PersistenceContext
    EntityManager em;

    @Inject
    Pieces pieces;

    @Inject
    Decisions decisions;

    @Inject
    Assigning assigning;

    @Inject
    Event<WorkRevived> revived;

    @Inject
    Clock clock;

    /** What the person may read of it, longest untouched first. */
    public List<UntouchedRow> rows(Person me) {
        if (!PlanningPermissions.mayAssign(me)) {
            throw new ForbiddenException("untouched work asked for by " + me);
        }
        var rows = new ArrayList<>(seenBy(me, EDITIONS));
        rows.addAll(seenBy(me, ASSIGNMENTS));
        rows.sort(Comparator.comparing(UntouchedRow::touchedAt).thenComparing(UntouchedRow::card));
        return rows;
    }

    private List<UntouchedRow> seenBy(Person me, String query) {
        TypedQuery<UntouchedRow> rows = em.createQuery(query, UntouchedRow.class);
        var now = clock.instant();
        return rows.setParameter("me", me)
                .setParameter("seesAll", me.has(Role.EDITOR))
                .setParameter("now", now)
                .setParameter("before", now.minus(LONG))
                .setMaxResults(MOST)
                .getResultList();
    }

    /**
     * Drops each of them: copy is spiked, work that nobody began is cancelled.
     *
     * @param reason kept with each of them, and shown to their writers
     * @return what came of each; what was refused stays as it was
     */
    public List<Outcome> spike(Collection<String> cards, String reason, Person by) {
        return pieces.each(
                cards, by, edition -> spike(edition, reason, by), assignment -> cancel(assignment, reason, by));
    }

    private Outcome spike(Edition edition, String reason, Person by) {
        var ask = Ask.by(by, clock.instant()).because(reason);
        var refusals = decisions.refusals(EditionAction.SPIKE, edition, ask);
        var headline = Pieces.headline(edition, by);
        if (refusals.isEmpty()) {
            decisions.take(EditionAction.SPIKE, edition, ask);
        }
        return Outcome.of(headline, refusals);
    }

    private Outcome cancel(Assignment assignment, String reason, Person by) {
        var ask = PlanAsk.by(by, clock.instant()).because(reason);
        var refusals = AssignmentAction.CANCEL.refusals(assignment, ask);
        if (refusals.isEmpty()) {
            assigning.take(AssignmentAction.CANCEL, assignment, ask);
        }
        return Outcome.ofPlan(assignment.headline(), refusals);
    }

    /**
     * Asks those whose turn it is to go on; for two weeks it is not listed again.
     *
     * @param note for them; may be empty
     */
    public List<Outcome> revive(Collection<String> cards, String note, Person by) {
        var at = clock.instant();
        return pieces.each(
                cards, by, edition -> revive(edition, note, by, at), assignment -> revive(assignment, note, by, at));
    }

    private Outcome revive(Edition edition, String note, Person by, Instant at) {
        if (!Permissions.mayRead(edition, by) || Permissions.opensPrivately(edition, by)) {
            throw new ForbiddenException("edition " + edition.id() + " revived by " + by);
        }
        keep(
                new Revival(edition.id(), null, by, at),
                new WorkRevived(edition.story().id(), edition.id(), null, by.id(), plain(note), at));
        return Outcome.of(edition.copy().headline(), List.of());
    }

    private Outcome revive(Assignment assignment, String note, Person by, Instant at) {
        keep(
                new Revival(null, assignment.id(), by, at),
                new WorkRevived(null, null, assignment.id(), by.id(), plain(note), at));
        return Outcome.ofPlan(assignment.headline(), List.of());
    }

    private void keep(Revival revival, WorkRevived event) {
        em.persist(revival);
        revived.fire(event);
    }

    private static String plain(String note) {
        return note == null ? "" : note.strip();
    }
}
