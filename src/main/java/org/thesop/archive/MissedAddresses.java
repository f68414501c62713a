package org.thesop.archive;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.thesop.people.Person;
import org.thesop.platform.TextQuery;
import org.thesop.story.ForbiddenException;
import org.thesop.story.Permissions;

/** What readers ask for and do not find: addresses that somebody may want to lead to a story. */
@ApplicationScoped
@Transactional
public class MissedAddresses {

    /** In one order on every node: two that write the same ones never wait for each other in a circle. */
    private static final String ADD = """
            insert into missed_address (path, times, first_at, last_at)
            select m.key, cast(m.value as bigint), :now, :now from jsonb_each_text(cast(:counted as jsonb)) m order by m.key
            on conflict (path) do update set times = missed_address.times + excluded.times, last_at = excluded.last_at
            """;

    /** What was asked for a few times and then never again, and what is beyond the most that anybody looks through. */
    private static final String DROP = """
            delete from missed_address where not left_alone and (last_at < :longAgo or path in
                (select path from missed_address where not left_alone
                    order by times desc, last_at desc, path offset :most))
            """;

    private static final String ROWS = """
            select new org.thesop.archive.MissedRow(m.path, m.times, m.firstAt, m.lastAt, m.leftAlone)
            from MissedAddress m where m.leftAlone = :leftAlone and lower(m.path) like :words escape '!'
            order by m.times desc, m.lastAt desc, m.path
            """;

    private static final Duration KEPT = Duration.ofDays(90);
    private static final int MOST = 10_000;

    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    private final Missed missed = new Missed();

    /**
     * A reader asked for this, and nothing is there. Written down later, see {@link MissedClock}.
     *
     * @param whole path and query as they came
     */
    @Transactional(Transactional.TxType.SUPPORTS)
    public void note(String whole) {
        missed.note(whole);
    }

    /** Writes down what was counted; returns how many addresses. */
    public int write() {
        var counted = missed.take();
        if (counted.isEmpty()) {
            return 0;
        }
        try {
            var rows = Json.createObjectBuilder();
            counted.forEach(rows::add);
            em.createNativeQuery(ADD)
                    .setParameter("counted", rows.build().toString())
                    .setParameter("now", Timestamp.from(clock.instant()))
                    .executeUpdate();
        } catch (RuntimeException notNow) {
            missed.putBack(counted);
            throw notNow;
        }
        return counted.size();
    }

    /** Forgets what nobody wants any more, and the least wanted of too many. */
    public void tidy() {
        em.createNativeQuery(DROP)
                .setParameter("longAgo", Timestamp.from(clock.instant().minus(KEPT)))
                .setParameter("most", MOST)
                .executeUpdate();
    }

    /** The most wanted first. */
    public List<MissedRow> with(String words, boolean leftAlone, int most) {
        return em.createQuery(ROWS, MissedRow.class)
                .setParameter("words", TextQuery.containing(words))
                .setParameter("leftAlone", leftAlone)
                .setMaxResults(most)
                .getResultList();
    }

    /** Says that an address need not lead anywhere, or takes that back. */
    public void leave(String path, boolean alone, Person by) {
        if (!Permissions.mayRunThePaper(by)) {
            throw new ForbiddenException("missed addresses by " + by);
        }
        em.createQuery("update MissedAddress m set m.leftAlone = :alone where m.path = :path")
                .setParameter("alone", alone)
                .setParameter("path", path)
                .executeUpdate();
    }
}
