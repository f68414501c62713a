package org.thesop.export;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** All exports that were asked for, and whose turn it is. */
@ApplicationScoped
@Transactional
public class ExportRuns {

    /** By the database's clock, as nodes may disagree. Whoever makes one is heard of every other second. */
    private static final String CLAIM = """
            update export_run set state = 'RUNNING', heard_at = clock_timestamp(), done = 0, of_all = 0
            where id = (select id from export_run
                where state = 'WAITING' or state = 'RUNNING' and heard_at < clock_timestamp() - interval '1 minute'
                order by id limit 1 for update skip locked)
            returning id
            """;

    private static final String NEWEST =
            "select r from ExportRun r join fetch r.askedBy order by r.askedAt desc, r.id desc";

    private static final String AT_WORK =
            "select r from ExportRun r where r.kind = :kind and r.state in (WAITING, RUNNING)";

    private static final String READY_ALREADY =
            "select r from ExportRun r where r.kind = :kind and r.state = READY and r.id <> :id order by r.id";

    private static final String OVER =
            "select r from ExportRun r where r.state = READY and r.endedAt < :before order by r.id";

    private static final String FILES = "select r.fileName from ExportRun r where r.state = READY order by r.id";

    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    ExportRun add(ExportRun run) {
        em.persist(run);
        em.flush();
        return run;
    }

    /** Until the transaction ends nobody else asks: two at once would both find that nobody waits. */
    void askAlone() {
        em.createNativeQuery("lock table export_run in share row exclusive mode")
                .executeUpdate();
    }

    /** The one of this kind that is waited for; there is never a second. */
    Optional<ExportRun> atWork(ExportKind kind) {
        return em.createQuery(AT_WORK, ExportRun.class)
                .setParameter("kind", kind)
                .getResultStream()
                .findFirst();
    }

    Optional<ExportRun> get(long id) {
        return Optional.ofNullable(em.find(ExportRun.class, id));
    }

    /** The last that were asked for, the newest first. */
    List<ExportRow> newest(int most) {
        return em.createQuery(NEWEST, ExportRun.class).setMaxResults(most).getResultList().stream()
                .map(ExportRun::row)
                .toList();
    }

    /** Takes up the next one that nobody makes; empty when there is none. */
    Optional<ExportRun> claim() {
        List<?> claimed = em.createNativeQuery(CLAIM, Long.class).getResultList();
        return claimed.stream().map(id -> em.find(ExportRun.class, id)).findFirst();
    }

    /**
     * It is written.
     *
     * @param heard what was told last by whoever has written it
     * @return the files of older ones of its kind, whose place it takes
     * @throws ExportProgress.TakenOverException when another node makes it
     */
    List<String> ready(long id, Instant heard, String fileName, long bytes) {
        var run = mine(id, heard).orElseThrow(() -> new ExportProgress.TakenOverException(id));
        run.isReady(fileName, bytes, clock.instant());
        var older = em.createQuery(READY_ALREADY, ExportRun.class)
                .setParameter("kind", run.kind())
                .setParameter("id", id)
                .getResultList();
        older.forEach(ExportRun::isReplaced);
        return older.stream().map(ExportRun::fileName).toList();
    }

    /**
     * The time of those that were written before is over: they hold everybody's data as it was then, of those too who have had
     * theirs erased since.
     *
     * @return their files
     */
    List<String> over(Instant before) {
        var over = em.createQuery(OVER, ExportRun.class)
                .setParameter("before", before)
                .getResultList();
        over.forEach(ExportRun::isReplaced);
        return over.stream().map(ExportRun::fileName).toList();
    }

    /** It will not be written; nothing happens when another node makes it. */
    void failed(long id, Instant heard, ExportProblem why) {
        mine(id, heard).ifPresent(run -> run.hasFailed(why, clock.instant()));
    }

    private Optional<ExportRun> mine(long id, Instant heard) {
        return Optional.ofNullable(em.find(ExportRun.class, id, LockModeType.PESSIMISTIC_WRITE))
                .filter(run -> run.state() == ExportState.RUNNING && heard.equals(run.heardAt()));
    }

    /** The names of all files that can be fetched. */
    Set<String> files() {
        return Set.copyOf(em.createQuery(FILES, String.class).getResultList());
    }
}
