package org.thesop.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.thesop.house.HouseChanged;
import org.thesop.people.Person;
import org.thesop.story.ForbiddenException;
import org.thesop.story.Permissions;
import org.thesop.story.Section;

/** What managing editors do with imports. Each method is one thing one of them did, in one transaction. */
@ApplicationScoped
@Transactional
public class Imports {

    private static final String ROW = """
            select new org.thesop.imports.RunRow(r.id, r.kind, r.source, r.dry, r.state, p.name, s.slug,
                r.madeAt, r.begunAt, r.endedAt, r.total, r.position,
                r.imported, r.alreadyHere, r.refused, r.skipped, r.failure, r.pictureHosts)
            from ImportRun r join r.by p left join r.section s
            """;

    private static final String ITEMS = """
            select new org.thesop.imports.ItemRow(i.number, i.what, i.name, i.outcome, i.reason, i.remarks,
                f.slug, s.day, s.slug, (select max(e.id) from Edition e where e.story = s), i.letter, i.picture)
            from ImportItem i left join i.story s left join s.section f
            where i.run = :run and i.number > :after and (:outcome is null or i.outcome = :outcome)
                and (:remarked = false or i.remarks <> '')
            order by i.number
            """;

    private static final String NAMES = """
            select new org.thesop.imports.NameRow(n.key, n.label, n.mail, n.times, n.target)
            from ImportName n where n.run = :run and n.sort = :sort order by n.times desc, n.label, n.key
            """;

    @PersistenceContext
    EntityManager em;

    @Inject
    Event<HouseChanged> changed;

    @Inject
    Clock clock;

    /**
     * Begins one of a file that is kept already; it is looked through in a moment.
     *
     * @param source how the file was called when it was sent
     * @param section where stories go that are filed under nothing that means a section; null for none
     * @return its id
     * @throws ForbiddenException for whoever does not run the paper
     */
    public long begin(ImportKind kind, String source, String file, Section section, Person by) {
        mustBeAllowed(by);
        return keep(new ImportRun(kind, source, file, section, false, by, clock.instant()));
    }

    /**
     * The same without anybody to be asked: what is proposed is taken, and it runs by itself.
     *
     * @param pictureHosts from where pictures may be fetched; null for the host of the site that the file comes from
     */
    public long beginUnattended(
            ImportKind kind, String source, String file, Section section, String pictureHosts, boolean dry, Person by) {
        mustBeAllowed(by);
        var run = new ImportRun(kind, source, file, section, true, by, clock.instant());
        fetchFrom(run, pictureHosts);
        var id = keep(run);
        run.meant(dry);
        tell(run, by);
        return id;
    }

    private static void fetchFrom(ImportRun run, String typed) {
        if (typed != null) {
            run.fetchFrom(PictureHosts.of(typed));
        }
    }

    private long keep(ImportRun run) {
        em.persist(run);
        return run.id();
    }

    /**
     * Says what becomes of the names in it, and where the rest goes.
     *
     * @param categories slug of a section by category; blank for a tag, "+" for a new section
     * @param authors handle of a person by author; blank for an outside name, "+" for somebody new of the past
     * @param pictureHosts from where pictures may be fetched that are not beside the file; null leaves that as it is
     */
    public void decide(
            long id,
            Section section,
            Map<String, String> categories,
            Map<String, String> authors,
            String pictureHosts,
            Person by) {
        var run = locked(id, by);
        if (run.state() != ImportState.READY) {
            return;
        }
        run.goTo(section);
        fetchFrom(run, pictureHosts);
        names(id).forEach(name -> {
            var said = (name.sort() == Names.Sort.CATEGORY ? categories : authors).get(name.key());
            if (said != null) {
                name.means(said);
            }
        });
    }

    /**
     * Another one of the same file, whose names mean the same, to be changed before it runs.
     *
     * @return its id; of this one while it has not run
     */
    public long again(long id, Person by) {
        var run = locked(id, by);
        if (!run.state().isOver()) {
            return id;
        }
        var again = ImportRun.again(run, by, clock.instant());
        em.persist(again);
        names(id).forEach(name -> em.persist(new ImportName(again.id(), name)));
        return again.id();
    }

    /** Lets it run, dry or in earnest. */
    public void run(long id, boolean dry, Person by) {
        var run = locked(id, by);
        if (run.state() == ImportState.READY) {
            run.waitToRun(dry);
            tell(run, by);
        }
    }

    /** Lets one that ran dry run in earnest, with nothing changed; returns the one that runs. */
    public long runInEarnest(long id, Person by) {
        var again = again(id, by);
        run(again, false, by);
        return again;
    }

    /** Stops it after the handful that it is at; what was taken stays. */
    public void stop(long id, Person by) {
        var run = locked(id, by);
        if (run.state().moves()) {
            run.stop(clock.instant());
            tell(run, by);
        }
    }

    /** Lets one that was stopped, or could not go on, go on where it stood. */
    public void goOn(long id, Person by) {
        var run = locked(id, by);
        if (run.state() == ImportState.STOPPED || run.state() == ImportState.FAILED) {
            run.goOn();
            tell(run, by);
        }
    }

    private void tell(ImportRun run, Person by) {
        var details = run.id() + " " + run.state() + (run.dry() ? " dry: " : ": ") + run.source();
        changed.fire(new HouseChanged(HouseChanged.What.IMPORT, details, by.id(), clock.instant()));
    }

    private ImportRun locked(long id, Person by) {
        mustBeAllowed(by);
        return Optional.ofNullable(em.find(ImportRun.class, id, LockModeType.PESSIMISTIC_WRITE))
                .orElseThrow(() -> new UnknownImportException(id));
    }

    private List<ImportName> names(long id) {
        return em.createQuery("select n from ImportName n where n.run = :run order by n.sort, n.key", ImportName.class)
                .setParameter("run", id)
                .getResultList();
    }

    /** The newest first. */
    public List<RunRow> newest(int most) {
        return em.createQuery(ROW + "order by r.id desc", RunRow.class)
                .setMaxResults(most)
                .getResultList();
    }

    /** @throws UnknownImportException when there is none */
    public RunRow row(long id) {
        return em.createQuery(ROW + "where r.id = :id", RunRow.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new UnknownImportException(id));
    }

    /** Its categories or authors, the most frequent first. */
    public List<NameRow> names(long id, Names.Sort sort, int most) {
        return em.createQuery(NAMES, NameRow.class)
                .setParameter("run", id)
                .setParameter("sort", sort)
                .setMaxResults(most)
                .getResultList();
    }

    /**
     * What came of the things in it, in the order of the file.
     *
     * @param outcome null for all
     * @param remarked only those about which something was remarked
     * @param after the number of the one before the first; 0 to begin
     */
    public List<ItemRow> items(long id, Outcome outcome, boolean remarked, int after, int most) {
        return em.createQuery(ITEMS, ItemRow.class)
                .setParameter("run", id)
                .setParameter("outcome", outcome)
                .setParameter("remarked", remarked)
                .setParameter("after", after)
                .setMaxResults(most)
                .getResultList();
    }

    private static void mustBeAllowed(Person by) {
        if (!Permissions.mayRunThePaper(by)) {
            throw new ForbiddenException("imports by " + by);
        }
    }
}
