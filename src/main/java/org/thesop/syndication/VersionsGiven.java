package org.thesop.syndication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Which version of a story is which. Readers make one each time when other words come before them; what goes to partners before
 * that makes one too, or whoever has it ahead could not tell what came last: so both are counted together. A version that was
 * given is never another's.
 */
@ApplicationScoped
class VersionsGiven {

    /** Each time when readers had other words before them than before, or none any more; and what partners had between. */
    private static final String COUNTED = """
            select o.versions, o.first, o.last,
                coalesce((select max(v.number) from version_ahead v where v.story_id = :story and v.after_public < o.versions), 0),
                coalesce((select max(v.number) from version_ahead v where v.story_id = :story), 0)
            from (select count(*) as versions, min(d.taken_at) as first, max(d.taken_at) as last
                from decision d join edition e on e.id = d.edition_id where e.story_id = :story
                and d.action in ('PUBLISH', 'PUBLISH_WITHOUT_REVIEW', 'IMPORT', 'WITHDRAW', 'REINSTATE')) o
            """;

    private static final String NEWEST = """
            select v.number, v.given_at from version_ahead v
            where v.story_id = :story and v.number = :number and v.after_public = :out and v.what = :what
            """;

    private static final String GIVE = """
            insert into version_ahead (story_id, number, after_public, what, given_at)
            values (:story, :number, :out, :what, :at)
            """;

    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    /** A version, and when it began. */
    record Given(int version, Instant at) {}

    /**
     * What there is of a story.
     *
     * @param out how often readers had other words
     * @param first when the first of these began, null for none
     * @param last when the newest of these began, null for none
     * @param aheadOfIt how many versions partners alone had before that newest
     * @param ahead how many partners alone had in all
     */
    record Counted(int out, Instant first, Instant last, int aheadOfIt, int ahead) {

        /** The version that readers have. */
        Given readers() {
            return new Given(out + aheadOfIt, last);
        }

        /** Whether partners were given another since. */
        boolean isPassed() {
            return ahead > aheadOfIt;
        }
    }

    Counted of(long story) {
        var row = (Object[])
                em.createNativeQuery(COUNTED).setParameter("story", story).getSingleResult();
        return new Counted(number(row[0]), (Instant) row[1], (Instant) row[2], number(row[3]), number(row[4]));
    }

    private static int number(Object count) {
        return ((Number) count).intValue();
    }

    /**
     * The version that goes to partners now: the newest one where it is the same thing, else one more. Whoever asks holds the
     * story, so that two who pack it do not count at once.
     *
     * @param what tells one thing from another: the edition, its revision, what is said of it
     */
    Given give(long story, String what) {
        var counted = of(story);
        return newest(story, counted, what).orElseGet(() -> one(story, counted, what, clock.instant()));
    }

    @SuppressWarnings("unchecked")
    private Optional<Given> newest(long story, Counted counted, String what) {
        List<Object[]> found = em.createNativeQuery(NEWEST)
                .setParameter("story", story)
                .setParameter("number", counted.ahead())
                .setParameter("out", counted.out())
                .setParameter("what", what)
                .getResultList();
        return found.stream().findFirst().map(row -> new Given(counted.out() + number(row[0]), (Instant) row[1]));
    }

    private Given one(long story, Counted counted, String what, Instant now) {
        em.createNativeQuery(GIVE)
                .setParameter("story", story)
                .setParameter("number", counted.ahead() + 1)
                .setParameter("out", counted.out())
                .setParameter("what", what)
                .setParameter("at", now)
                .executeUpdate();
        return new Given(counted.out() + counted.ahead() + 1, now);
    }
}
