package org.thesop.planning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.thesop.people.Person;
import org.thesop.people.Role;
import org.thesop.review.ReviewRules;
import org.thesop.story.ForbiddenException;
import org.thesop.story.Permissions;

/** Who has how much: all open work that the person who asks may read, and how soon editors answered lately. */
@ApplicationScoped
@Transactional
public class Workload {

    /** The most assignments, and the most editions, that are counted: a newsroom has no more in work. */
    public static final int MOST = 2_000;

    /** How far back answers are looked at. */
    public static final int WEEKS = 8;

    private static final int MOST_ANSWERS = 5_000;

    private static final String IN_WORK = """
            select new org.thesop.planning.OpenWork(e.id, null, e.state, e.copy.headline, x.name, e.deadline,
                e.submittedAt, e.dueAt, coalesce(x.reviewHours, :goal),
                (select listagg(p.person.handle, ' ') within group (order by p.id) from StoryPerson p
                    where p.story = s and p.namedAs = 'WRITER' and p.endedAt is null),
                coalesce(c.handle, w.handle))
            from Edition e join e.story s left join e.copy.section x left join e.claimant c left join e.wantedEditor w
            where e.state in ('DRAFT', 'SUBMITTED', 'IN_REVIEW', 'CHANGES_REQUESTED')
            and
            """ + Permissions.READABLE + " order by e.deadline nulls last, e.id";

    /** What others do not read is still somebody's work: of a first draft is said that there is one, and nothing else. */
    private static final String FIRST_DRAFTS = """
            select new org.thesop.planning.OpenWork(e.id, null, e.state, cast(null as String), cast(null as String),
                e.deadline, null, null, null,
                (select listagg(p.person.handle, ' ') within group (order by p.id) from StoryPerson p
                    where p.story = s and p.namedAs = 'WRITER' and p.endedAt is null),
                w.handle)
            from Edition e join e.story s left join e.wantedEditor w
            where e.kind = 'FIRST' and e.state = 'DRAFT' and s.firstSubmittedAt is null and s.limited = false
            and (w = :who or exists (select v.id from StoryPerson v
                where v.story = s and v.person = :who and v.namedAs = 'WRITER' and v.endedAt is null))
            and not exists (select n.id from StoryPerson n where n.story = s and n.person = :me and n.endedAt is null)
            order by e.deadline nulls last, e.id
            """;

    private static final String NOT_BEGUN =
            """
            select new org.thesop.planning.OpenWork(a.id, a.state, null, a.headline, x.name, a.deadline, null, null, null,
                (select listagg(v.person.handle, ' ') within group (order by v.id) from AssignmentWriter v
                    where v.assignment = a and v.answer <> 'DECLINED'),
                d.handle)
            from Assignment a left join a.section x left join a.editor d
            where a.state in ('OFFERED', 'ACCEPTED', 'DECLINED')
            and
            """ + PlanningPermissions.READABLE_ASSIGNMENT + " order by a.deadline nulls last, a.id";

    /**
     * How long an editor's answer took, from when it was asked for: when the copy was handed in, approved by the editor
     * before, or taken back into review.
     */
    private static final String ANSWERS = """
            select new org.thesop.planning.Workload$Answer(b.handle, (select max(a.at) from Decision a
                where a.edition = e and a.at < d.at and a.action in ('SUBMIT', 'APPROVE_AND_PASS', 'REOPEN')), d.at)
            from Decision d join d.by b join d.edition e join e.story s
            where d.action in ('REQUEST_CHANGES', 'APPROVE', 'APPROVE_AND_PASS') and d.at >= :since
            and
            """ + Permissions.READABLE + " order by d.at desc, d.id desc";

    @PersistenceContext
    EntityManager em;

    @Inject
    ReviewRules rules;

    @Inject
    Clock clock;

    /** When an editor answered, and since when that was waited for; null where nobody knows. */
    public record Answer(String handle, Instant askedAt, Instant at) {

        /** Null where nobody knows since when it was waited for. */
        public Duration took() {
            return askedAt == null ? null : Duration.between(askedAt, at);
        }
    }

    /** All that waits for a writer or an editor; what is approved is out of the hands of both. */
    public List<OpenWork> open(Person me) {
        refuseWriters(me);
        var rows = new ArrayList<>(seenBy(me, em.createQuery(NOT_BEGUN, OpenWork.class))
                .setMaxResults(MOST)
                .getResultList());
        rows.addAll(seenBy(me, em.createQuery(IN_WORK, OpenWork.class))
                .setParameter("goal", rules.goalHours())
                .setMaxResults(MOST)
                .getResultList());
        return rows;
    }

    /** First drafts of somebody that a managing editor may give to somebody else and does not read; none for others. */
    public List<OpenWork> firstDrafts(Person who, Person me) {
        if (!me.has(Role.MANAGING_EDITOR)) {
            return List.of();
        }
        return em.createQuery(FIRST_DRAFTS, OpenWork.class)
                .setParameter("who", who)
                .setParameter("me", me)
                .setMaxResults(MOST)
                .getResultList();
    }

    /** What editors answered in the last {@link #WEEKS} weeks, newest first. */
    public List<Answer> answers(Person me) {
        refuseWriters(me);
        return seenBy(me, em.createQuery(ANSWERS, Answer.class))
                .setParameter("since", clock.instant().minus(Duration.ofDays(7L * WEEKS)))
                .setMaxResults(MOST_ANSWERS)
                .getResultList();
    }

    private static void refuseWriters(Person me) {
        if (!PlanningPermissions.mayAssign(me)) {
            throw new ForbiddenException("the workload asked for by " + me);
        }
    }

    private static <T> TypedQuery<T> seenBy(Person me, TypedQuery<T> query) {
        return query.setParameter("me", me).setParameter("seesAll", me.has(Role.EDITOR));
    }
}
