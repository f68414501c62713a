package org.thesop.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.thesop.people.Person;
import org.thesop.people.Role;
import org.thesop.story.Permissions;
import org.thesop.story.Stories;

/** What waits for an editor, what editors have in hand, and what they sent back. */
@ApplicationScoped
@Transactional
public class Queue {

    /** The most stories whose waiting is measured for the summary: beyond that nobody counts. */
    public static final int MOST_MEASURED = 500;

    /**
     * Own is what has the person as a writer, a byline for words, or words of theirs typed in draft. The share of words is
     * left to the table, which has the last say.
     */
    private static final String ROWS =
            "select new org.thesop.review.QueueRow(" + Stories.ROW_COLUMNS + """
                , e.copy.language, coalesce(x.reviewHours, :goal), size(e.approvals), e.approvalsNeeded,
                (select listagg(a.name, ', ') within group (order by a.name, a.id) from Edition o join o.approvals a
                    where o = e),
                case when :me member of e.approvals then true else false end,
                case when exists (select p.id from StoryPerson p
                        where p.story = s and p.person = :me and p.namedAs = 'WRITER')
                    or exists (select 1 from Edition o join o.bylines b
                        where o.story = s and b.person = :me and b.credit = 'WORDS')
                    or exists (select r.id from Revision r where r.edition = e and r.by = :me
                        and r.state in ('DRAFT', 'CHANGES_REQUESTED') and r.why <> 'START' and r.why <> 'STRAY')
                    then true else false end)
            """ + Stories.ROW_TABLES;

    private static final String AND_READABLE = " and " + Permissions.READABLE;

    private static final String FILTERED = """
             and (:section = '' or x.slug = :section)
             and (:language = '' or e.copy.language = :language)
             and (:forMe = false or w = :me)
             and (:second = false or (e.approvalsNeeded > size(e.approvals) and e.approvals is not empty))
             and (:translations = false or s.translationOf is not null)
             and (:overdue = false or e.dueAt < :now
                  or timestampadd(hour, coalesce(x.reviewHours, :goal), e.submittedAt) < :now)
            """;

    /** For this person first, then what is overdue, then by urgency, then what is meant for nobody else. */
    private static final String URGENT_FIRST = """
             order by case when w = :me then 0 else 1 end,
                case when e.dueAt < :now then 0 else 1 end,
                case when e.priority = 'URGENT' then 0 when e.priority = 'SOON' then 1 else 2 end,
                case when w is null then 0 else 1 end,
                e.submittedAt, e.id
            """;

    private static final String LONGEST_FIRST = " order by e.submittedAt, e.id";

    // The state stands in the query and not beside it, so that the database knows that the small index is enough.
    private static final String WAITING = ROWS + "where e.state = 'SUBMITTED'" + AND_READABLE + FILTERED + URGENT_FIRST;
    private static final String IN_REVIEW =
            ROWS + "where e.state = 'IN_REVIEW'" + AND_READABLE + FILTERED + LONGEST_FIRST;
    private static final String SENT_BACK =
            ROWS + "where e.state = 'CHANGES_REQUESTED'" + AND_READABLE + FILTERED + LONGEST_FIRST;

    private static final String WAITS = """
            select new org.thesop.review.Queue$Wait(e.submittedAt, coalesce(x.reviewHours, :goal))
            from Edition e join e.story s left join e.copy.section x where e.state = 'SUBMITTED'
            """ + AND_READABLE + LONGEST_FIRST;

    private static final String KEPT = """
            select new org.thesop.review.Queue$Kept(g.hours, v.filter)
            from ReviewGoal g left join QueueView v on v.personId = :me where g.id = 1
            """;

    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    /** Since when a story waits, and within how many hours it should be answered. */
    public record Wait(Instant since, int goalHours) {}

    /** The paper's goal in hours, and the part of the queue that somebody looked at last, null when never. */
    public record Kept(int goalHours, String filter) {}

    /** What the page has to know before it asks for rows. */
    public Kept kept(Person me) {
        return em.createQuery(KEPT, Kept.class).setParameter("me", me.id()).getSingleResult();
    }

    /** The stories of this part of the queue that the person may read. */
    public List<QueueRow> rows(QueueFilter filter, int goalHours, Person me, int most) {
        var query =
                switch (filter.show()) {
                    case WAITING -> WAITING;
                    case IN_REVIEW -> IN_REVIEW;
                    case SENT_BACK -> SENT_BACK;
                };
        return seenBy(me, em.createQuery(query, QueueRow.class))
                .setParameter("goal", goalHours)
                .setParameter("section", filter.section())
                .setParameter("language", filter.language())
                .setParameter("forMe", filter.forMe())
                .setParameter("second", filter.second())
                .setParameter("translations", filter.translations())
                .setParameter("overdue", filter.overdue())
                .setParameter("now", clock.instant())
                .setMaxResults(most)
                .getResultList();
    }

    /** How long everything that waits has waited, the longest first; {@link #MOST_MEASURED} at most. */
    public List<Wait> waits(int goalHours, Person me) {
        return seenBy(me, em.createQuery(WAITS, Wait.class))
                .setParameter("goal", goalHours)
                .setMaxResults(MOST_MEASURED)
                .getResultList();
    }

    private static <T> TypedQuery<T> seenBy(Person me, TypedQuery<T> query) {
        return query.setParameter("me", me).setParameter("seesAll", me.has(Role.EDITOR));
    }

    /** Keeps which part of the queue somebody looks at, for the next time. */
    public void remember(QueueFilter filter, Person me) {
        em.merge(new QueueView(me.id(), filter));
    }
}
