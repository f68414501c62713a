package org.thesop.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.hibernate.search.mapper.orm.Search;
import org.hibernate.search.mapper.pojo.work.IndexingPlanSynchronizationStrategy;
import org.thesop.story.Edition;
import org.thesop.story.EditionState;

/**
 * What was committed since, in the order of its numbers. A number is given before its transaction commits, so a lower one can
 * come into sight after a higher: how far is final says {@link Mark}.
 */
@ApplicationScoped
@Transactional
public class Feed {

    /**
     * What there was at one moment.
     *
     * @param revision the highest number of a revision
     * @param touched the highest number of a story that was touched
     * @param oldest the oldest transaction that was not finished
     * @param next the transaction that would come next
     */
    record Mark(long revision, long touched, long oldest, long next) {

        /** Whether all was finished by then that had begun at the other moment: what it had in sight is final. */
        boolean isAfterAllOf(Mark other) {
            return oldest >= other.next();
        }
    }

    /** One thing that changed; {@code source} is 0 for a save, 1 for everything else. */
    record Change(int source, long number, long edition) {}

    private static final String MARK = """
            select coalesce((select max(id) from revision), 0), coalesce((select max(id) from story_touched), 0),
                cast(cast(pg_snapshot_xmin(s) as text) as bigint), cast(cast(pg_snapshot_xmax(s) as text) as bigint)
            from pg_current_snapshot() s
            """;

    private static final String CHANGES = """
            select 0, r.id, r.edition_id from revision r where r.id > :revision
            union all
            select 1, t.id, e.id from story_touched t join edition e on e.story_id = t.story_id where t.id > :touched
            order by 1, 2 limit :most
            """;

    private static final String WITH_STORY = """
            select e from Edition e join fetch e.story s left join fetch s.people p left join fetch p.person
            left join fetch e.claimant left join fetch e.copy.section
            where e.id in :ids
            """;

    private static final String NEXT = "select e.id from Edition e where e.id > :after order by e.id";

    private static final String COUNT = "select count(e) from Edition e where e.id > :after";

    @PersistenceContext
    EntityManager em;

    Mark mark() {
        var row = (Object[]) em.createNativeQuery(MARK).getSingleResult();
        return new Mark(number(row[0]), number(row[1]), number(row[2]), number(row[3]));
    }

    /** All changes beyond what is final, at most so many. */
    List<Change> since(Followed followed, int most) {
        List<?> rows = em.createNativeQuery(CHANGES)
                .setParameter("revision", followed.revision())
                .setParameter("touched", followed.touched())
                .setParameter("most", most)
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new Change((int) number(row[0]), number(row[1]), number(row[2])))
                .toList();
    }

    /** The next editions to build an index from, by number. */
    List<Long> next(long after, int most) {
        return em.createQuery(NEXT, Long.class)
                .setParameter("after", after)
                .setMaxResults(most)
                .getResultList();
    }

    /** How many editions have a higher number. */
    long count(long after) {
        return em.createQuery(COUNT, Long.class).setParameter("after", after).getSingleResult();
    }

    /** Brings the index's entries of these editions up to date; returns when they are found, the disk may have them later. */
    void index(Collection<Long> editions) {
        if (editions.isEmpty()) {
            return;
        }
        var search = Search.session(em);
        search.indexingPlanSynchronizationStrategy(IndexingPlanSynchronizationStrategy.readSync());
        var plan = search.indexingPlan();
        for (var edition : em.createQuery(WITH_STORY, Edition.class)
                .setParameter("ids", editions)
                .getResultList()) {
            if (edition.state() == EditionState.SUPERSEDED) {
                plan.delete(edition);
            } else {
                plan.addOrUpdate(edition);
            }
        }
        plan.execute();
    }

    private static long number(Object value) {
        return ((Number) value).longValue();
    }

    /** What of the changes is not known yet, each edition once. */
    static Set<Long> editions(List<Change> changes, Collection<Change> known) {
        var editions = new LinkedHashSet<Long>();
        changes.stream().filter(change -> !known.contains(change)).forEach(change -> editions.add(change.edition()));
        return editions;
    }
}
