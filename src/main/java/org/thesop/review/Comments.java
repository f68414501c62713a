package org.thesop.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.thesop.people.Person;
import org.thesop.platform.Reading;
import org.thesop.story.Edition;

/** All remarks beside copy. */
@ApplicationScoped
@Transactional
public class Comments {

    private static final String TALLY = """
            select new org.thesop.review.Comments$Sums(
                coalesce(sum(case when c.answers is null and c.resolvedAt is null then 1 else 0 end), 0L),
                coalesce(sum(case when c.required = true and c.resolvedAt is null then 1 else 0 end), 0L),
                coalesce(sum(case when c.resolvedAt is not null then 1 else 0 end), 0L),
                count(c), max(c.id), max(c.resolvedAt), max(c.rewordedAt))
            from Comment c where c.edition = :edition
            """;

    private static final String THREADS = """
            select c from Comment c join fetch c.by left join fetch c.resolvedBy
            where c.edition = :edition and c.answers is null and (:resolvedToo = true or c.resolvedAt is null)
            order by case when c.resolvedAt is null then 0 else 1 end, c.id
            """;

    private static final String ONE = """
            select c from Comment c join fetch c.by join fetch c.edition left join fetch c.answers where c.id = :id
            """;

    /** Of each thread only the newest, which its index finds without reading the others. */
    private static final String NEWEST_ANSWERS = """
            select newest.id from comment thread cross join lateral (
                select c.id from comment c where c.answers_id = thread.id order by c.id desc limit :most) newest
            where thread.id in (:threads)
            """;

    private static final String ANSWERS = "select c from Comment c join fetch c.by where c.id in :ids order by c.id";

    private static final String EARLIER_ANSWERS = """
            select c from Comment c join fetch c.by where c.answers = :thread and c.id < :before order by c.id desc
            """;

    private static final String COUNTS =
            "select c.answers.id, count(c) from Comment c where c.answers in :threads group by c.answers.id";

    private static final String SPEAKERS =
            "select distinct p from Comment c join c.by p where c = :thread or c.answers = :thread order by p.id";

    @PersistenceContext
    EntityManager em;

    @Inject
    Reading reading;

    /** Sums as the database gives them. */
    public record Sums(
            Long open,
            Long required,
            Long resolved,
            Long said,
            Long newestId,
            Instant lastResolved,
            Instant lastReworded) {}

    /**
     * How many threads there are beside an edition.
     *
     * @param required open ones that block approval
     * @param version another one whenever somebody says, closes, opens or rewords something
     */
    public record Tally(int open, int required, int resolved, String version) {}

    /** How many threads are open, closed and required, in one look. */
    Tally tally(Edition edition) {
        var sums = reading.once(List.of(TALLY, edition.id()), () -> em.createQuery(TALLY, Sums.class)
                .setParameter("edition", edition)
                .getSingleResult());
        var version = List.of(
                sums.said(),
                sums.open(),
                String.valueOf(sums.newestId()),
                String.valueOf(sums.lastResolved()),
                String.valueOf(sums.lastReworded()));
        return new Tally(
                sums.open().intValue(),
                sums.required().intValue(),
                sums.resolved().intValue(),
                Integer.toHexString(version.hashCode()));
    }

    /** The first remarks of threads, open ones before closed ones, oldest first. */
    List<Comment> threads(Edition edition, boolean resolvedToo, int from, int most) {
        return em.createQuery(THREADS, Comment.class)
                .setParameter("edition", edition)
                .setParameter("resolvedToo", resolvedToo)
                .setFirstResult(from)
                .setMaxResults(most)
                .getResultList();
    }

    /** The newest answers of each of these threads, so many of each at most, oldest first. */
    Map<Comment, List<Comment>> newestAnswers(Collection<Comment> threads, int most) {
        var answers = new HashMap<Comment, List<Comment>>();
        if (threads.isEmpty()) {
            return answers;
        }
        var ids = em.createNativeQuery(NEWEST_ANSWERS, Long.class)
                .setParameter("most", most)
                .setParameter("threads", threads.stream().map(Comment::id).toList())
                .getResultList();
        em.createQuery(ANSWERS, Comment.class)
                .setParameter("ids", ids)
                .getResultList()
                .forEach(each -> answers.computeIfAbsent(each.thread(), thread -> new ArrayList<>())
                        .add(each));
        return answers;
    }

    /** How many answers each of these threads has, by its id; none is not listed. */
    Map<Long, Long> answerCounts(Collection<Comment> threads) {
        var counts = new HashMap<Long, Long>();
        if (!threads.isEmpty()) {
            em.createQuery(COUNTS, Object[].class)
                    .setParameter("threads", threads)
                    .getResultList()
                    .forEach(row -> counts.put((Long) row[0], (Long) row[1]));
        }
        return counts;
    }

    /** The answers of a thread that came before one of them, oldest first. */
    List<Comment> earlierAnswers(Comment thread, long before, int most) {
        var earlier = new ArrayList<>(em.createQuery(EARLIER_ANSWERS, Comment.class)
                .setParameter("thread", thread)
                .setParameter("before", before)
                .setMaxResults(most)
                .getResultList());
        Collections.reverse(earlier);
        return earlier;
    }

    /** Everybody who spoke in a thread. */
    List<Person> speakers(Comment thread) {
        return em.createQuery(SPEAKERS, Person.class)
                .setParameter("thread", thread)
                .getResultList();
    }

    void add(Comment comment) {
        em.persist(comment);
    }

    Optional<Comment> find(long id) {
        return em.createQuery(ONE, Comment.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst();
    }

    /** Reads it again, and keeps others from closing or opening it until the transaction ends. */
    void hold(Comment comment) {
        em.refresh(comment, LockModeType.PESSIMISTIC_WRITE);
    }
}
