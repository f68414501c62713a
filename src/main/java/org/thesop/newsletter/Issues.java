package org.thesop.newsletter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.thesop.story.Edition;

/** All that was sent or is being sent, and to whom. */
@ApplicationScoped
@Transactional
class Issues {

    /** A story {@code e} in section {@code sec} is one that subscriber {@code s} wants. */
    private static final String WANTED = """
            (s.whole_paper
             or exists (select 1 from subscriber_section w where w.subscriber_id = s.id and w.section_id in (sec.id, sec.parent_id))
             or exists (select 1 from subscriber_writer w join byline b on b.person_id = w.person_id
                where w.subscriber_id = s.id and b.edition_id = e.id and b.credit in ('WORDS', 'PICTURES')))
            """;

    private static final String IS_OUT = """
             from newsletter_issue_story x join edition e on e.story_id = x.story_id and e.state = 'PUBLISHED'
                join section sec on sec.id = e.section_id join story st on st.id = x.story_id
             where x.issue_id = :issue
            """;

    /** What is about one story is mailed once to each, though it came by another way before. */
    private static final String NOT_YET = """
            not exists (select 1 from newsletter_mailing d join newsletter_issue i on i.id = d.issue_id
                where d.subscriber_id = s.id and i.story_id = :story)
            """;

    private static final String WHO_TAKES_MAIL = """
            select s.id from subscriber s where s.id > :after and s.confirmed_at <= :made and s.refused_at is null
            """;

    private static final String IN_ORDER = " order by s.id limit :most";

    private static final String WHO_WANTS = WHO_TAKES_MAIL + " and s.rhythm = :rhythm and " + NOT_YET
            + " and exists (select 1 " + IS_OUT + " and " + WANTED + ")" + IN_ORDER;

    private static final String WHO_WANTS_BREAKING = WHO_TAKES_MAIL + " and s.breaking and " + NOT_YET + IN_ORDER;

    private static final String WHO_GETS_BREAKING = """
            select count(*) from subscriber s where s.confirmed_at is not null and s.refused_at is null and s.breaking and
            """ + NOT_YET;

    private static final String FOR_SUBSCRIBER =
            "select e.id from subscriber s, lateral (select e.id, st.first_published_at " + IS_OUT
                    + " and (cast(:breaking as boolean) and s.breaking or not cast(:breaking as boolean) and " + WANTED
                    + ")) e where s.id = :subscriber order by e.first_published_at desc, e.id";

    private static final String WHOLE = """
            select distinct e from Edition e join fetch e.story s join fetch s.section join fetch e.copy.section
            left join fetch e.bylines where e.id in :ids
            """;

    private static final String LIVE = """
            select live.id from Edition e join e.story s join s.editions live where e.id = :edition and live.state = PUBLISHED
            """;

    private static final String AT_ONCE = """
            with made as (
                insert into newsletter_issue (kind, story_id, made_at)
                select 'AT_ONCE', s.id, cast(:now as timestamptz) from story s join edition e on e.story_id = s.id
                where e.id = :edition and e.kind = 'FIRST' and not coalesce(s.from_archive, false)
                    and exists (select 1 from subscriber u
                        where u.rhythm = 'AT_ONCE' and u.confirmed_at is not null and u.refused_at is null)
                on conflict do nothing returning id, story_id)
            insert into newsletter_issue_story select id, story_id from made
            """;

    /** A story that has just gone out may not be there to see yet, and comes into the next one: a minute is longer than any takes. */
    private static final String DAILY = """
            with made as (
                insert into newsletter_issue (kind, day, up_to, made_at)
                select 'DAILY', cast(:day as date), cast(:now as timestamptz) - interval '1 minute', cast(:now as timestamptz)
                where exists (select 1 from subscriber where rhythm = 'DAILY' and confirmed_at < :due)
                on conflict do nothing returning id, up_to),
            before as (select max(up_to) as up_to from newsletter_issue where kind = 'DAILY')
            insert into newsletter_issue_story
            select made.id, s.id from made, before, story s
            where s.first_published_at <= made.up_to
                and s.first_published_at > greatest(coalesce(before.up_to, made.up_to - interval '1 day'),
                    made.up_to - interval '7 days')
                and not coalesce(s.from_archive, false)
                and exists (select 1 from edition e where e.story_id = s.id and e.state = 'PUBLISHED')
            """;

    private static final String TO_BE_FILLED = """
            select id from newsletter_issue where filled_at is null
            order by case kind when 'BREAKING' then 0 when 'AT_ONCE' then 1 else 2 end, id
            limit 1 for update skip locked
            """;

    @PersistenceContext
    EntityManager em;

    /** Those who get a story at once get this one, when it is a new one and there is anybody who does. */
    void makeAtOnce(long edition, Instant now) {
        em.createNativeQuery(AT_ONCE)
                .setFlushMode(FlushModeType.COMMIT) // what it asks of has long been written
                .setParameter("edition", edition)
                .setParameter("now", now)
                .executeUpdate();
    }

    /** The issue of this day, unless it is there, or there was nobody to get it when it was due. */
    void makeDaily(LocalDate day, Instant due, Instant now) {
        em.createNativeQuery(DAILY)
                .setParameter("day", day)
                .setParameter("due", due)
                .setParameter("now", now)
                .executeUpdate();
    }

    void add(Issue breaking) {
        em.persist(breaking);
        em.flush();
        em.createNativeQuery("insert into newsletter_issue_story values (:issue, :story)")
                .setParameter("issue", breaking.id())
                .setParameter("story", breaking.story().id())
                .executeUpdate();
    }

    /** One that is not in the outbox for everybody yet, so that nobody else fills it meanwhile. */
    Optional<Issue> toBeFilled() {
        @SuppressWarnings("unchecked")
        List<Number> ids = em.createNativeQuery(TO_BE_FILLED).getResultList();
        return ids.stream().findFirst().map(id -> em.find(Issue.class, id.longValue()));
    }

    /** Puts down that it goes to the next subscribers who want it; none when it goes to all of them. */
    List<Mailing> fill(Issue issue, int most) {
        var breaking = issue.kind() == IssueKind.BREAKING;
        var query = em.createNativeQuery(breaking ? WHO_WANTS_BREAKING : WHO_WANTS)
                .setParameter("after", issue.filledTo())
                .setParameter("made", issue.madeAt())
                .setParameter(
                        "story", issue.story() == null ? 0L : issue.story().id())
                .setParameter("most", most);
        if (!breaking) {
            query.setParameter("issue", issue.id())
                    .setParameter("rhythm", issue.kind().name());
        }
        @SuppressWarnings("unchecked")
        List<Number> ids = query.getResultList();
        return ids.stream().map(id -> deliver(issue, id.longValue())).toList();
    }

    private Mailing deliver(Issue issue, long subscriber) {
        var mailing = new Mailing(issue, em.getReference(Subscriber.class, subscriber));
        em.persist(mailing);
        issue.filledTo(subscriber);
        return mailing;
    }

    /** What of it this subscriber wants, and is still out: the newest first. */
    List<Edition> of(Issue issue, Subscriber subscriber) {
        @SuppressWarnings("unchecked")
        List<Number> ids = em.createNativeQuery(FOR_SUBSCRIBER)
                .setParameter("issue", issue.id())
                .setParameter("breaking", issue.kind() == IssueKind.BREAKING)
                .setParameter("subscriber", subscriber.id())
                .getResultList();
        return inOrder(ids.stream().map(Number::longValue).toList());
    }

    /** These editions, in this order, with all that a mail says of them. */
    List<Edition> inOrder(List<Long> ids) {
        return ids.isEmpty()
                ? List.of()
                : em.createQuery(WHOLE, Edition.class)
                        .setParameter("ids", ids)
                        .getResultStream()
                        .sorted(Comparator.comparingInt(edition -> ids.indexOf(edition.id())))
                        .toList();
    }

    /** The edition that is out of the story that this one is of; empty when none is. */
    Optional<Long> live(long edition) {
        return em.createQuery(LIVE, Long.class)
                .setParameter("edition", edition)
                .getResultStream()
                .findFirst();
    }

    /** How many would get breaking news of this story. */
    long countForBreaking(long story) {
        return ((Number) em.createNativeQuery(WHO_GETS_BREAKING)
                        .setParameter("story", story)
                        .getSingleResult())
                .longValue();
    }

    /** When breaking news of this story went out; empty when they did not. */
    Optional<Instant> brokenAt(long story) {
        return em.createQuery(
                        "select i.madeAt from Issue i where i.kind = BREAKING and i.story.id = :story", Instant.class)
                .setParameter("story", story)
                .getResultStream()
                .findFirst();
    }

    Optional<Mailing> mailing(long id) {
        return Optional.ofNullable(em.find(Mailing.class, id));
    }

    /** Counts what became of one mail of it; {@code what} is a column. */
    void count(long mailing, String what) {
        em.createNativeQuery("update newsletter_issue set " + what + " = " + what
                        + " + 1 where id = (select issue_id from newsletter_mailing where id = :mailing)")
                .setParameter("mailing", mailing)
                .executeUpdate();
    }

    DailyHour hour() {
        var row = (Object[]) em.createNativeQuery("select hour, since from newsletter_hour where id = 1")
                .getSingleResult();
        var since = row[1] instanceof OffsetDateTime offset ? offset.toInstant() : (Instant) row[1];
        return new DailyHour(((Number) row[0]).intValue(), since);
    }

    void hour(DailyHour wanted) {
        em.createNativeQuery("update newsletter_hour set hour = :hour, since = :since where id = 1")
                .setParameter("hour", wanted.hour())
                .setParameter("since", wanted.since())
                .executeUpdate();
    }
}
