package org.thesop.search;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceUnit;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.hibernate.search.mapper.orm.Search;
import org.jboss.logging.Logger;
import org.thesop.platform.Rush;
import org.thesop.search.Feed.Change;
import org.thesop.search.Feed.Mark;
import org.thesop.story.Edition;

/**
 * Keeps this node's index: looks twice a second for what was committed, by whichever node, and builds what is missing between
 * two looks. A node that was killed goes on where its index stood; one whose index is new, or gone, builds it from the start.
 */
@ApplicationScoped
public class IndexClock {

    private static final Logger LOG = Logger.getLogger(IndexClock.class);
    private static final String FOLDER = "hibernate.search.backend.directory.root";
    private static final long TICK_MILLIS = 400;
    private static final int CHUNK = 100;

    /** So many chunks are built in one tick at most: a task that never ends cannot be stopped. */
    private static final int CHUNKS = 20;

    /** Whoever is further behind than this is quicker by building anew. */
    private static final int MOST_BEHIND = 20_000;

    /** So many in one tick are no saves of people: an import, or another node that comes back. */
    private static final int MANY = 20;

    /** In ticks: those come in larger parts then, which costs less; a saved story is found within two seconds all the same. */
    private static final int BREATH = 2;

    /** In ticks: every ten seconds what is in the index is written to the disk, and how far it has followed beside it. */
    private static final int KEEP_EVERY = 25;

    /** In ticks: every four seconds. */
    private static final int TELL_EVERY = 10;

    private static final int TELL_EVERY_PERCENT = 10;

    @Resource
    ManagedScheduledExecutorService executor;

    @PersistenceUnit
    EntityManagerFactory factory;

    @Inject
    Feed feed;

    @Inject
    SavedSearches searches;

    @Inject
    Rush rush;

    private ScheduledFuture<?> ticking;
    private IndexFolder folder;
    private Followed followed;
    private Followed kept;
    private int keepIn = KEEP_EVERY;
    private int breath;
    private Mark begunAt;
    private Mark waitsFor;
    private Set<Change> known = new HashSet<>();
    private long all;
    private long done;
    private int told;
    private final Set<Long> changed = new HashSet<>();
    private int tellIn;
    private volatile int percent = 100;
    private volatile boolean stopped;

    void start(@Observes @Initialized(ApplicationScoped.class) Object event) {
        folder = new IndexFolder(Path.of((String) factory.getProperties().get(FOLDER)));
        ticking = executor.scheduleWithFixedDelay(this::tick, 0, TICK_MILLIS, TimeUnit.MILLISECONDS);
    }

    @PreDestroy
    void stop() {
        stopped = true;
        ticking.cancel(false);
    }

    /** A node that is killed before has followed something that the disk has not: it follows that again. */
    private void keep() {
        keepIn = KEEP_EVERY;
        if (begunAt == null && !followed.equals(kept)) {
            Search.mapping(factory).scope(Edition.class).workspace().flush();
            folder.keep(followed);
            kept = followed;
        }
    }

    /** How many of a hundred editions are in the index; 100 when it is complete. */
    public int percent() {
        return percent;
    }

    /** A tick that throws would be the last one: whatever happens is logged here, and the next tick tries again. */
    private void tick() {
        if (rush.isOn()) {
            return;
        }
        try {
            if (followed == null) {
                begin();
            }
            if (--breath < 0) {
                follow();
            }
            for (var chunk = 0; chunk < CHUNKS && mayBuild(); chunk++) {
                build();
                follow();
            }
            tell();
            if (--keepIn <= 0) {
                keep();
            }
        } catch (RuntimeException e) {
            if (!stopped) {
                LOG.error("The search could not follow what was committed; it tries again.", e);
            }
        }
    }

    /** Kept searches look at what has changed now and then, not at each letter. An index that is not complete tells nothing. */
    private void tell() {
        if (--tellIn > 0 || changed.isEmpty()) {
            return;
        }
        tellIn = TELL_EVERY;
        if (followed.isBuilt()) {
            searches.tell(List.copyOf(changed));
        }
        changed.clear();
    }

    private void begin() {
        var mark = feed.mark();
        followed = folder.followed()
                .filter(each -> each.revision() <= mark.revision() && each.touched() <= mark.touched())
                .orElseGet(() -> anew(mark));
        if (!followed.isBuilt()) {
            all = feed.count(0);
            done = all - feed.count(followed.built());
        }
    }

    /** What is there is of another form, or of another database, or too far behind. */
    private Followed anew(Mark mark) {
        LOG.info("The search builds its index; what is saved meanwhile is found at once.");
        folder.forget();
        Search.mapping(factory).scope(Edition.class).schemaManager().dropAndCreate();
        begunAt = mark;
        waitsFor = null;
        known = new HashSet<>();
        told = 0;
        percent = 0;
        return Followed.from(mark);
    }

    private void follow() {
        var mark = feed.mark();
        var changes = feed.since(followed, MOST_BEHIND + 1);
        if (changes.size() > MOST_BEHIND) {
            followed = anew(mark);
            all = feed.count(0);
            done = 0;
            return;
        }
        var editions = List.copyOf(Feed.editions(changes, known));
        for (var from = 0; from < editions.size(); from += CHUNK) {
            feed.index(editions.subList(from, Math.min(editions.size(), from + CHUNK)));
        }
        breath = editions.size() > MANY ? BREATH : 0;
        changed.addAll(editions);
        known = new HashSet<>(changes);
        if (begunAt != null && mark.isAfterAllOf(begunAt)) {
            begunAt = null;
        }
        if (waitsFor == null) {
            waitsFor = mark;
        } else if (mark.isAfterAllOf(waitsFor)) {
            finish(mark);
        }
    }

    /** Not before all is finished that had begun when this began to follow: building would read what stood before it. */
    private boolean mayBuild() {
        return !followed.isBuilt() && !stopped && begunAt == null;
    }

    /** All that was in sight then is final, and is in the index. */
    private void finish(Mark mark) {
        followed = followed.upTo(waitsFor);
        waitsFor = mark;
    }

    private void build() {
        var next = feed.next(followed.built(), CHUNK);
        feed.index(next);
        followed = followed.builtUpTo(next.size() < CHUNK ? Followed.ALL : next.get(next.size() - 1));
        done += next.size();
        percent = followed.isBuilt() ? 100 : (int) Math.min(99, 100 * done / Math.max(1, all));
        if (followed.isBuilt()) {
            keep();
            LOG.info("The search has all copy in its index.");
        } else if (percent >= told + TELL_EVERY_PERCENT) {
            told = percent;
            LOG.infof("The search has %d %% of all copy in its index.", percent);
        }
    }
}
