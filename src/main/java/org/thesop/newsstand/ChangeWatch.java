package org.thesop.newsstand;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
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
import java.util.List;
import java.util.Set;
import java.util.concurrent.ScheduledFuture;
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

    /** A database that is silent for so long is away. */
    private static final int SILENCE_MILLIS = 1_000;

    /** So often is it read what will be taken down, when nothing has changed. */
    private static final Duration READ_AHEAD = Duration.ofSeconds(30);

    /** So often are old notes deleted. */
    private static final Duration TIDY = Duration.ofMinutes(10);

    @Resource
    ManagedThreadFactory threads;

    @Resource
    ManagedScheduledExecutorService executor;

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
    private final Object looks = new Object();
    private long asked;
    private long answered;

    private volatile boolean over;
    private volatile boolean away;
    private volatile long lookedAt = System.nanoTime();
    private long tidiedAt = System.nanoTime();
    private long readAheadAt = System.nanoTime() - READ_AHEAD.toNanos();
    private volatile List<ChangeLog.End> ends = List.of();
    private Thread watching;
    private ScheduledFuture<?> vouching;

    void start(@Observes @Initialized(ApplicationScoped.class) Object event) {
        watching = threads.newThread(this::watch);
        watching.setDaemon(true);
        watching.start();
        vouching = executor.scheduleWithFixedDelay(
                this::vouch, VOUCH_EVERY_MILLIS, VOUCH_EVERY_MILLIS, TimeUnit.MILLISECONDS);
        others.listen(this::told);
    }

    @PreDestroy
    void stop() {
        over = true;
        if (vouching != null) {
            vouching.cancel(false);
        }
        if (watching != null) {
            try {
                watching.join(SILENCE_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Whether the database did not answer at the last look. */
    public boolean isAway() {
        return away;
    }

    /**
     * Looks when the transaction that the caller is in is committed, before whoever committed it goes on: what one has just put
     * out is on the next page that one asks for.
     */
    public void lookAfterThis() {
        if (transactions.getTransactionStatus() == Status.STATUS_NO_TRANSACTION) {
            lookNow();
        } else if (transactions.getResource(ChangeWatch.class) == null) {
            transactions.putResource(ChangeWatch.class, this);
            transactions.registerInterposedSynchronization(new Synchronization() {
                @Override
                public void beforeCompletion() {
                    // What is noted is not certain yet.
                }

                @Override
                public void afterCompletion(int status) {
                    if (status == Status.STATUS_COMMITTED && !lookNow()) {
                        newsstand.trust().doubt();
                    }
                }
            });
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
            while (answered < mine && patience - System.nanoTime() > 0) {
                await(patience - System.nanoTime());
            }
            return answered >= mine && !away;
        }
    }

    private void await(long nanos) {
        try {
            TimeUnit.NANOSECONDS.timedWait(looks, Math.max(nanos, 1));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            over = true;
        }
    }

    private void watch() {
        while (!over) {
            try (var connection = database.getConnection()) {
                watch(connection);
            } catch (SQLException notNow) {
                LOG.debugf("What has changed cannot be read: %s", notNow.getMessage());
                isAwayNow();
            } catch (RuntimeException e) {
                LOG.error("What has changed could not be dropped; it is tried again.", e);
                newsstand.trust().doubt();
                isAwayNow();
            }
        }
    }

    private void watch(Connection connection) throws SQLException {
        connection.setNetworkTimeout(Runnable::run, SILENCE_MILLIS);
        try {
            while (!over) {
                look(connection);
            }
        } finally {
            // The pool gives it to somebody else, who may have to wait longer for an answer.
            connection.setNetworkTimeout(Runnable::run, 0);
        }
    }

    private void isAwayNow() {
        if (!away) {
            LOG.warn("The database is away. Pages that were kept are handed out while that is safe.");
        }
        away = true;
        answer(next());
    }

    /** Waits until somebody asks or it is time. */
    private long next() {
        synchronized (looks) {
            if (asked == answered) {
                await(TimeUnit.MILLISECONDS.toNanos(LOOK_EVERY_MILLIS));
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
        var changes = log.read(connection);
        if (began - lookedAt > ChangeLog.KEPT.toNanos() / 2) {
            drop(Set.of(Shows.PAPER));
        } else if (!changes.isEmpty()) {
            drop(changes.values().stream().flatMap(Set::stream).collect(Collectors.toSet()));
            changes.forEach(others::tell);
        }
        if (!changes.isEmpty() || began - readAheadAt > READ_AHEAD.toNanos()) {
            ends = ChangeLog.ends(connection);
            readAheadAt = began;
        }
        others.isInTouch();
        lookedAt = began;
        newsstand.trust().looked(began);
        if (away) {
            LOG.info("The database is there again.");
        }
        away = false;
        answer(to);
        if (began - tidiedAt > TIDY.toNanos()) {
            ChangeLog.forget(connection);
            tidiedAt = began;
        }
    }

    private void drop(Set<String> tags) {
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

    private void vouch() {
        try {
            vouchNow();
        } catch (RuntimeException e) {
            // A tick that throws would be the last one.
            LOG.error("Whether pages may be handed out is not certain; it is tried again.", e);
        }
    }

    private void vouchNow() {
        var began = System.nanoTime();
        // One that hangs is away as well.
        away |= began - lookedAt > TimeUnit.MILLISECONDS.toNanos(SILENCE_MILLIS + LOOK_EVERY_MILLIS);
        if (away) {
            takeDown();
            if (others.vouch()) {
                newsstand.trust().vouched(began);
            }
        }
    }

    /** What the clock takes down while the database is there. */
    private void takeDown() {
        var now = clock.instant();
        var over = ends.stream()
                .filter(end -> !end.at().isAfter(now))
                .map(ChangeLog.End::tag)
                .collect(Collectors.toSet());
        if (!over.isEmpty()) {
            newsstand.rack().drop(over);
        }
    }
}
