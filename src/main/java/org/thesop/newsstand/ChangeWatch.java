package org.thesop.newsstand;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/**
 * Looks at what the database has noted, several times a second and at once where somebody asks, and drops the pages that show
 * it. One thread and one connection do nothing else, so that no look waits for a page, and no page for a look.
 */
@ApplicationScoped
public class ChangeWatch {

    private static final Logger LOG = Logger.getLogger(ChangeWatch.class);

    private static final long LOOK_EVERY_MILLIS = 200;
    private static final long VOUCH_EVERY_MILLIS = 500;

    /** So often is a connection asked for while none is to be had. */
    private static final long TRY_EVERY_MILLIS = 1_000;

    /** A database that is silent for so long is away. */
    private static final int SILENCE_MILLIS = 1_000;

    /** So often is it read what will be taken down, when nothing has changed. */
    private static final Duration READ_AHEAD = Duration.ofSeconds(30);

    /** So often are old notes deleted. */
    private static final Duration TIDY = Duration.ofMinutes(10);

    @Resource
    ManagedThreadFactory threads;

    @Resource(lookup = "java:jboss/datasources/SopDS")
    DataSource database;

    @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
    TransactionSynchronizationRegistry transactions;

    @Inject
    Newsstand newsstand;

    @Inject
    OtherNodes others;

    @Inject
    Event<PagesChanged> changed;

    @Inject
    Clock clock;

    private final ChangeLog log = new ChangeLog();
    private final CountDownLatch over = new CountDownLatch(1);
    private final List<Thread> working = new ArrayList<>();

    /** Guards who asks and is answered, and whether the database is away. */
    private final Object looks = new Object();

    private long asked;
    private long answered;
    private volatile boolean away;
    private volatile long lookedAt = System.nanoTime();
    private volatile List<ChangeLog.End> ends = List.of();

    // What follows is of the thread that looks.

    /** Something may have changed that it has not dropped: before the first look, and after one that failed. */
    private boolean unsure = true;

    private int failures;
    private long tidiedAt = System.nanoTime();
    private long readAheadAt = System.nanoTime() - READ_AHEAD.toNanos();

    void start(@Observes @Initialized(ApplicationScoped.class) Object event) {
        others.listen(this::told);
        begin(this::watch);
        // Of its own: clocks that hang on a database that is away would hold up any that they share.
        begin(this::vouchAgainAndAgain);
    }

    private void begin(Runnable work) {
        var thread = threads.newThread(work);
        thread.setDaemon(true);
        thread.start();
        working.add(thread);
    }

    @PreDestroy
    void stop() {
        over.countDown();
        synchronized (looks) {
            looks.notifyAll();
        }
        try {
            for (var thread : working) {
                thread.join(SILENCE_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean isOver() {
        return over.getCount() == 0;
    }

    /** Whether the database has not answered for a while. */
    public boolean isAway() {
        return away;
    }

    /**
     * Looks when the transaction that the caller is in is committed, before whoever committed it goes on: what one has just put
     * out is on the next page that one asks for.
     */
    public void lookAfterThis() {
        if (transactions.getTransactionStatus() == Status.STATUS_NO_TRANSACTION) {
            lookOrDoubt();
        } else if (transactions.getResource(ChangeWatch.class) == null) {
            transactions.putResource(ChangeWatch.class, this);
            transactions.registerInterposedSynchronization(new Synchronization() {
                @Override
                public void beforeCompletion() {
                    // What is noted is not certain yet.
                }

                @Override
                public void afterCompletion(int status) {
                    // Whatever it is called: one whose connection broke while it was committed may be committed.
                    lookOrDoubt();
                }
            });
        }
    }

    private void lookOrDoubt() {
        if (!lookNow()) {
            newsstand.trust().doubt();
        }
    }

    /**
     * Waits for a look that begins now.
     *
     * @return whether the database could be looked at, and all that has changed is dropped
     */
    public boolean lookNow() {
        synchronized (looks) {
            var mine = ++asked;
            looks.notifyAll();
            var patience = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(SILENCE_MILLIS);
            try {
                while (answered < mine && patience - System.nanoTime() > 0) {
                    await(patience - System.nanoTime());
                }
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
                return false;
            }
            return answered >= mine && !away;
        }
    }

    private void await(long nanos) throws InterruptedException {
        TimeUnit.NANOSECONDS.timedWait(looks, Math.max(nanos, 1));
    }

    /** As {@link #await}, for the thread that looks: only the end of the application ends it. */
    private void rest(long nanos) {
        try {
            await(nanos);
        } catch (InterruptedException goesOn) {
            LOG.debug("Somebody has interrupted who looks at what has changed; it looks again.");
        }
    }

    private void watch() {
        while (!isOver()) {
            var pause = TRY_EVERY_MILLIS;
            try (var connection = database.getConnection()) {
                pause = LOOK_EVERY_MILLIS;
                watch(connection);
            } catch (SQLException notNow) {
                LOG.debugf("What has changed cannot be read: %s", notNow.getMessage());
                // A single connection may break. That the next one does as well tells that the database is away.
                if (++failures > 1) {
                    isAwayFor(pause);
                }
            } catch (Throwable e) {
                LOG.error("What has changed could not be dropped; it is tried again.", e);
                newsstand.trust().doubt();
                isAwayFor(TRY_EVERY_MILLIS);
            }
        }
    }

    private void watch(Connection connection) throws SQLException {
        connection.setNetworkTimeout(Runnable::run, SILENCE_MILLIS);
        try {
            while (!isOver()) {
                look(connection);
            }
        } finally {
            // The pool gives it to somebody else, who may have to wait longer for an answer.
            connection.setNetworkTimeout(Runnable::run, 0);
        }
    }

    /** Lets a while pass before the next try. Whoever asks meanwhile is answered at once. */
    private void isAwayFor(long millis) {
        var until = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
        synchronized (looks) {
            isAwayNow();
            while (!isOver() && until - System.nanoTime() > 0) {
                answered = asked;
                looks.notifyAll();
                rest(until - System.nanoTime());
            }
        }
    }

    private void isAwayNow() {
        if (!away) {
            LOG.warn("The database is away. Pages that were kept are handed out while that is safe.");
        }
        away = true;
    }

    /** Waits until somebody asks or it is time. */
    private long next() {
        synchronized (looks) {
            if (asked == answered && !isOver()) {
                rest(TimeUnit.MILLISECONDS.toNanos(LOOK_EVERY_MILLIS));
            }
            return asked;
        }
    }

    private void answer(long to) {
        synchronized (looks) {
            answered = to;
            looks.notifyAll();
        }
    }

    private void look(Connection connection) throws SQLException {
        var to = next();
        var began = System.nanoTime();
        var everything = unsure || began - lookedAt > ChangeLog.KEPT.toNanos() / 2;
        unsure = true;
        var changes = log.read(connection);
        if (everything) {
            drop(Set.of(Shows.PAPER));
        } else if (!changes.isEmpty()) {
            drop(changes.values().stream().flatMap(Set::stream).collect(Collectors.toSet()));
        }
        if (everything || !changes.isEmpty() || began - readAheadAt > READ_AHEAD.toNanos()) {
            ends = ChangeLog.ends(connection);
            readAheadAt = began;
        }
        looked(began);
        unsure = false;
        tell(changes);
        answer(to);
        if (began - tidiedAt > TIDY.toNanos() && ChangeLog.forget(connection)) {
            tidiedAt = began;
        }
    }

    /** All is dropped that has changed until this look began. */
    private void looked(long began) {
        others.isInTouch();
        failures = 0;
        synchronized (looks) {
            lookedAt = began;
            newsstand.trust().looked(began);
            if (away) {
                LOG.info("The database is there again.");
            }
            away = false;
        }
    }

    /** One that does not hear the first word would not hear the others: each would take its time. */
    private void tell(Map<Long, Set<String>> changes) {
        for (var change : changes.entrySet()) {
            if (!others.tell(change.getKey(), change.getValue())) {
                return;
            }
        }
    }

    /** Twice: at once, for whatever is asked on the way may hang; and what was printed meanwhile from what was remembered. */
    private void drop(Set<String> tags) {
        newsstand.rack().drop(tags);
        changed.fire(new PagesChanged(tags));
        newsstand.rack().drop(tags);
    }

    /** Another node has seen this; what it says is dropped whether the database can be asked for it or not. */
    private void told(Set<String> tags) {
        newsstand.rack().drop(tags);
        synchronized (looks) {
            asked++;
            looks.notifyAll();
        }
    }

    private void vouchAgainAndAgain() {
        while (!isOver()) {
            try {
                if (!over.await(VOUCH_EVERY_MILLIS, TimeUnit.MILLISECONDS)) {
                    vouch();
                }
            } catch (InterruptedException goesOn) {
                LOG.debug("Somebody has interrupted who vouches for the pages; it goes on.");
            } catch (Throwable e) {
                LOG.error("Whether pages may be handed out is not certain; it is tried again.", e);
            }
        }
    }

    private void vouch() {
        var began = System.nanoTime();
        synchronized (looks) {
            // One that hangs is away as well.
            if (began - lookedAt > TimeUnit.MILLISECONDS.toNanos(SILENCE_MILLIS + LOOK_EVERY_MILLIS)) {
                isAwayNow();
            }
            if (!away) {
                return;
            }
        }
        takeDown();
        if (others.vouch()) {
            synchronized (looks) {
                // It may have come back meanwhile, and then nobody's word is needed.
                if (away) {
                    newsstand.trust().vouched(began);
                }
            }
        }
    }

    /** What the clock takes down while the database is there. */
    private void takeDown() {
        var now = clock.instant();
        var due = ends.stream()
                .filter(end -> !end.at().isAfter(now))
                .map(ChangeLog.End::tag)
                .collect(Collectors.toSet());
        if (!due.isEmpty()) {
            newsstand.rack().drop(due);
        }
    }
}
