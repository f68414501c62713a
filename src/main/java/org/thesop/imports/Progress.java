package org.thesop.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Who is at which import: a node takes one on, says that it is still at it, and says how it ended. */
@ApplicationScoped
@Transactional
public class Progress {

    /** A node that has said nothing for so long is gone; another goes on. */
    private static final Duration SILENT = Duration.ofSeconds(20);

    /** Files of imports that ended so long ago are thrown away; the reports stay. */
    private static final Duration KEPT = Duration.ofDays(30);

    private static final String NEXT = """
            select id from import_run where state = 'WAITING'
                or (state in ('LOOKING', 'RUNNING') and coalesce(beat_at, '-infinity') < :silent)
            order by id limit 1 for update skip locked
            """;

    private static final String BEAT = """
            update import_run set beat_at = :now where id =
                (select id from import_run where id = :id and state in ('LOOKING', 'RUNNING') for update skip locked)
            """;

    /** They helped to tell who somebody is; a report needs none of them. */
    private static final String FORGET_MAIL = """
            update import_name n set mail = '' where n.mail <> '' and n.run_id in
                (select r.id from import_run r where coalesce(r.ended_at, r.made_at) < :before)
            """;

    private static final String OVER = """
            select distinct r.file from import_run r where not exists
                (select 1 from import_run o where o.file = r.file and coalesce(o.ended_at, o.made_at) > :before)
            """;

    @PersistenceContext
    EntityManager em;

    @Inject
    Proposals proposals;

    @Inject
    Clock clock;

    /** Takes the next one on; empty when there is none. */
    public Optional<ToDo> next() {
        var now = clock.instant();
        @SuppressWarnings("unchecked")
        List<Number> ids = em.createNativeQuery(NEXT)
                .setParameter("silent", Timestamp.from(now.minus(SILENT)))
                .getResultList();
        return ids.stream().findFirst().map(id -> {
            var run = em.find(ImportRun.class, id.longValue());
            run.begin(now);
            return new ToDo(
                    run.id(),
                    run.kind(),
                    run.state() == ImportState.LOOKING,
                    run.dry(),
                    run.source(),
                    run.file(),
                    run.position(),
                    run.pictureHosts());
        });
    }

    /** Says that this node is still at it; false when nobody should be any more. */
    public boolean goesOn(long id) {
        return at(id).map(run -> {
                    run.beat(clock.instant());
                    return run.state().moves();
                })
                .orElse(false);
    }

    /**
     * The same while something takes long: a site that answers slowly, a picture that is large. Whoever writes down what came of
     * a handful holds the import, and says it anyway.
     */
    public void beat(long id) {
        em.createNativeQuery(BEAT)
                .setParameter("id", id)
                .setParameter("now", Timestamp.from(clock.instant()))
                .executeUpdate();
    }

    /**
     * The file was looked through.
     *
     * @param total how many things are in it
     * @param names what they are filed under and whose they are; what some of them mean can be guessed
     * @param ours whether a paper of ours made it
     * @param site the host that it comes from; empty for none
     */
    public void looked(long id, int total, List<Names.Name> names, boolean ours, String site) {
        at(id).filter(run -> run.state() == ImportState.LOOKING).ifPresent(run -> {
            names.forEach(name -> em.persist(new ImportName(id, name, proposals.of(name, ours))));
            run.looked(total, site);
        });
    }

    /** Everything has its outcome. */
    public void done(long id) {
        at(id).filter(run -> run.state() == ImportState.RUNNING).ifPresent(run -> run.done(clock.instant()));
    }

    /** It cannot go on. */
    public void fail(long id, Because why) {
        at(id).filter(run -> run.state().moves()).ifPresent(run -> run.fail(why, clock.instant()));
    }

    /** Names of the files that nobody needs any more. */
    @SuppressWarnings("unchecked")
    public List<String> filesNobodyNeeds() {
        return em.createNativeQuery(OVER)
                .setParameter("before", Timestamp.from(clock.instant().minus(KEPT)))
                .getResultList();
    }

    /** Forgets the addresses of authors, when their import ended so long ago that its file goes. */
    public void forgetAddresses() {
        em.createNativeQuery(FORGET_MAIL)
                .setParameter("before", Timestamp.from(clock.instant().minus(KEPT)))
                .executeUpdate();
    }

    /** Names of the files that imports have or had. */
    public Set<String> files() {
        return Set.copyOf(em.createQuery("select distinct r.file from ImportRun r", String.class)
                .getResultList());
    }

    private Optional<ImportRun> at(long id) {
        return Optional.ofNullable(em.find(ImportRun.class, id, LockModeType.PESSIMISTIC_WRITE));
    }
}
