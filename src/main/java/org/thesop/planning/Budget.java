package org.thesop.planning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.thesop.people.Person;
import org.thesop.people.Role;
import org.thesop.planning.BudgetFilter.What;
import org.thesop.platform.PaperZone;
import org.thesop.story.Permissions;

/** The newsroom's day list: all work that somebody may read, from what is only assigned to what is about to go out. */
@ApplicationScoped
@Transactional
public class Budget {

    /** The most assignments, and the most editions, that are listed: a newsroom has no more in work. */
    public static final int MOST = 2_000;

    private static final String IN_WORK =
            """
            select new org.thesop.planning.BudgetRow(e.id, null, e.state, e.kind, e.copy.headline, x.name, e.deadline,
                e.scheduledAt, e.embargoUntil,
                (select listagg(p.person.name, ', ') within group (order by p.id) from StoryPerson p
                    where p.story = s and p.namedAs = 'WRITER' and p.endedAt is null),
                coalesce(c.name, w.name), s.assignedWords, a.pictureWish, null)
            from Edition e join e.story s left join e.copy.section x left join e.claimant c left join e.wantedEditor w
                left join Assignment a on a.story = s
            where e.state in ('DRAFT', 'SUBMITTED', 'IN_REVIEW', 'CHANGES_REQUESTED', 'APPROVED', 'SCHEDULED')
            and (:section = '' or x.slug = :section)
            and (:person = '' or c.handle = :person or w.handle = :person or exists (select q.id from StoryPerson q
                where q.story = s and q.person.handle = :person and q.namedAs = 'WRITER' and q.endedAt is null))
            and (:anyKind = true or case when e.kind = 'FIRST' then true else false end = :first)
            and (:anyDay = true or coalesce(e.scheduledAt, e.deadline) >= :from
                and coalesce(e.scheduledAt, e.deadline) < :to)
            and (:overdue = false or e.deadline < :now and e.state in ('DRAFT', 'CHANGES_REQUESTED'))
            and
            """ + Permissions.READABLE + " order by coalesce(e.scheduledAt, e.deadline) nulls last, e.id";

    private static final String NOT_BEGUN =
            """
            select new org.thesop.planning.BudgetRow(a.id, a.state, null, null, a.headline, x.name, a.deadline, null,
                a.embargo,
                (select listagg(v.person.name, ', ') within group (order by v.id) from AssignmentWriter v
                    where v.assignment = a and v.answer <> 'DECLINED'),
                d.name, a.words, a.pictureWish, a.coverage)
            from Assignment a left join a.section x left join a.editor d
            where a.state in ('OFFERED', 'ACCEPTED', 'DECLINED')
            and (:section = '' or x.slug = :section)
            and (:person = '' or d.handle = :person or exists (select q.id from AssignmentWriter q
                where q.assignment = a and q.person.handle = :person and q.answer <> 'DECLINED'))
            and (:anyDay = true or a.deadline >= :from and a.deadline < :to)
            and (:overdue = false or a.deadline < :now)
            and
            """ + PlanningPermissions.READABLE_ASSIGNMENT + " order by a.deadline nulls last, a.id";

    private static final Comparator<BudgetRow> NEXT_FIRST = Comparator.comparing(
                    BudgetRow::when, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(BudgetRow::card);

    @PersistenceContext
    EntityManager em;

    @Inject
    PaperZone zone;

    @Inject
    Clock clock;

    /** The part that this person looked at last; empty when never. */
    public Optional<BudgetFilter> kept(Person me) {
        return Optional.ofNullable(em.find(BudgetView.class, me.id()))
                .map(BudgetView::filter)
                .map(BudgetFilter::read);
    }

    /** Keeps which part somebody looks at, for the next time. */
    public void remember(BudgetFilter filter, Person me) {
        em.merge(new BudgetView(me.id(), filter));
    }

    /** All work in this part of the budget that the person may read, by when it is expected next. */
    public List<BudgetRow> rows(BudgetFilter filter, Person me) {
        var rows = new ArrayList<BudgetRow>();
        var what = filter.what();
        if (what != What.NOT_BEGUN) {
            rows.addAll(filtered(em.createQuery(IN_WORK, BudgetRow.class), filter, me)
                    .setParameter("anyKind", what != What.NEW_STORIES && what != What.CHANGES)
                    .setParameter("first", what == What.NEW_STORIES)
                    .getResultList());
        }
        if (what != What.NEW_STORIES && what != What.CHANGES) {
            rows.addAll(filtered(em.createQuery(NOT_BEGUN, BudgetRow.class), filter, me)
                    .getResultList());
        }
        rows.sort(NEXT_FIRST);
        return rows;
    }

    private TypedQuery<BudgetRow> filtered(TypedQuery<BudgetRow> query, BudgetFilter filter, Person me) {
        return query.setParameter("me", me)
                .setParameter("seesAll", me.has(Role.EDITOR))
                .setParameter("section", filter.section())
                .setParameter("person", filter.person())
                .setParameter("anyDay", filter.from() == null && filter.to() == null)
                .setParameter("from", zone.start(filter.from() == null ? BudgetFilter.FIRST_DAY : filter.from()))
                .setParameter(
                        "to",
                        zone.start(
                                filter.to() == null
                                        ? BudgetFilter.LAST_DAY
                                        : filter.to().plusDays(1)))
                .setParameter("overdue", filter.what() == What.OVERDUE)
                .setParameter("now", clock.instant())
                .setMaxResults(MOST);
    }
}
