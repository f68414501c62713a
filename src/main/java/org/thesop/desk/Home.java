package org.thesop.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.thesop.people.Person;
import org.thesop.people.Role;
import org.thesop.story.Permissions;

/** What concerns somebody when they come to the desk: copy in work, and what went out. */
@ApplicationScoped
@Transactional
public class Home {

    /** More than that nobody takes in; the desks have the whole lists. */
    static final int MOST = 120;

    private static final int MOST_OUT = 8;

    private static final Duration LATELY = Duration.ofDays(14);

    /** Hers to write, in her hands or meant for them; for a managing editor also all that waits to go out. */
    private static final String IN_WORK =
            """
            select new org.thesop.desk.HomeRow(e.id, e.copy.headline, x.name, e.state, e.failure, e.editedAt, e.submittedAt,
                e.deadline, e.dueAt, e.scheduledAt, c.name, w.name,
                exists (select q.id from StoryPerson q where q.story = s and q.person = :me and q.namedAs = 'WRITER'
                    and q.endedAt is null),
                case when c = :me then true else false end, case when w = :me then true else false end)
            from Edition e join e.story s left join e.copy.section x left join e.claimant c left join e.wantedEditor w
            where e.state in ('DRAFT', 'SUBMITTED', 'IN_REVIEW', 'CHANGES_REQUESTED', 'APPROVED', 'SCHEDULED')
            and (c = :me or w = :me or (:managing = true and e.state in ('APPROVED', 'SCHEDULED'))
                or exists (select o.id from StoryPerson o where o.story = s and o.person = :me and o.namedAs = 'WRITER'
                    and o.endedAt is null))
            and
            """ + Permissions.READABLE + " order by coalesce(e.scheduledAt, e.deadline, e.dueAt) nulls last, e.id";

    private static final String OUT = """
            select new org.thesop.desk.OutRow(e.id, e.copy.headline, x.name, s.firstPublishedAt, s.slug, s.day, f.slug)
            from Edition e join e.story s left join e.copy.section x join s.section f
            where e.state = 'PUBLISHED' and s.firstPublishedAt >= :since
            and (:managing = true
                or exists (select o.id from StoryPerson o where o.story = s and o.person = :me and o.namedAs = 'WRITER')
                or exists (select d.id from Decision d where d.edition = e and d.by = :me))
            order by s.firstPublishedAt desc, e.id desc
            """;

    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    /** Copy in work that concerns this person, what is expected first before what has no day. */
    public List<HomeRow> inWork(Person me) {
        return em.createQuery(IN_WORK, HomeRow.class)
                .setParameter("me", me)
                .setParameter("seesAll", me.has(Role.EDITOR))
                .setParameter("managing", me.has(Role.MANAGING_EDITOR))
                .setMaxResults(MOST)
                .getResultList();
    }

    /** What went out in the last two weeks that this person wrote or decided about, for a managing editor all; newest first. */
    public List<OutRow> out(Person me) {
        return em.createQuery(OUT, OutRow.class)
                .setParameter("me", me)
                .setParameter("managing", me.has(Role.MANAGING_EDITOR))
                .setParameter("since", clock.instant().minus(LATELY))
                .setMaxResults(MOST_OUT)
                .getResultList();
    }
}
