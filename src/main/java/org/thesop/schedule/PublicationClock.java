package org.thesop.schedule;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.thesop.platform.Messages;
import org.thesop.platform.Rounds;
import org.thesop.platform.Rush;
import org.thesop.story.Edition;
import org.thesop.story.OldStories;
import org.thesop.story.Refusals;
import org.thesop.story.RefusedException;

/**
 * Looks twice a second for what is due, and at each moment for which something is planned; also for what came due while the
 * newsroom was stopped.
 */
@ApplicationScoped
public class PublicationClock {

    private static final Logger LOG = Logger.getLogger(PublicationClock.class);
    private static final Duration TICK = Duration.ofMillis(400);
    private static final Duration WATCH = Duration.ofSeconds(15);
    private static final int MOST_AT_ONCE = 50;

    /** As many in one transaction as keep nobody waiting: whoever writes on one of them waits for all. */
    private static final int HANDFUL = 25;

    /** How often something that broke is tried before it is given up: a database that was restarted is back by then. */
    private static final int MOST_TRIES = 5;

    @Resource
    ManagedScheduledExecutorService executor;

    @Inject
    DueEditions editions;

    @Inject
    LateStories late;

    @Inject
    OldStories old;

    @Inject
    Refusals refusals;

    @Inject
    Rush rush;

    @Inject
    Messages messages;

    @Inject
    Clock clock;

    private final Map<Long, Integer> tries = new HashMap<>();
    private Instant startedAt;
    private ScheduledFuture<?> ticking;
    private Rounds watching;

    void start(@Observes @Initialized(ApplicationScoped.class) Object event) {
        begin(clock.instant());
        ticking = executor.scheduleWithFixedDelay(this::tick, 0, TICK.toMillis(), TimeUnit.MILLISECONDS);
        watching = Rounds.begin(
                executor, WATCH, WATCH, this::watch, LOG, "What is late could not be looked for; it is tried again.");
    }

    /** What was planned before this moment is caught up. */
    void begin(Instant now) {
        startedAt = now;
    }

    @PreDestroy
    void stop() {
        ticking.cancel(false);
        watching.end();
    }

    /** A tick that throws would be the last one: whatever happens is logged here, and the next tick tries again. */
    synchronized void tick() {
        try {
            publishAll();
            editions.toTakeDown(MOST_AT_ONCE).forEach(this::takeDown);
            editions.untilNext().filter(wait -> wait.compareTo(TICK) < 0).ifPresent(this::lookIn);
        } catch (RuntimeException e) {
            LOG.error("The clock could not look for what is due; it tries again.", e);
        }
    }

    /** What is planned for a moment between two looks need not wait for the second. */
    private void lookIn(Duration wait) {
        executor.schedule(this::tick, wait.toMillis(), TimeUnit.MILLISECONDS);
    }

    /**
     * By handfuls and without a pause, as when many are due in the same second; then each by itself what that leaves: those
     * that go out together with others, and all when a handful broke, until it is known which of them did it.
     */
    private void publishAll() {
        try {
            var handful = editions.publishNext(HANDFUL, tries.keySet());
            while (!handful.isEmpty()) {
                rush.begin();
                handful.out().forEach(this::tell);
                handful.failed()
                        .forEach(each -> LOG.warnf("Edition %d could not go out: %s", each.id(), each.failure()));
                handful = editions.publishNext(HANDFUL, tries.keySet());
            }
        } catch (RuntimeException e) {
            LOG.warn("Of several editions due none could go out; each is tried by itself.", e);
        } finally {
            rush.end();
        }
        editions.due(MOST_AT_ONCE).forEach(this::publish);
    }

    private void publish(long id) {
        try {
            editions.publish(id).forEach(this::tell);
            tries.remove(id);
        } catch (HeldBackException e) {
            LOG.warnf(
                    "Edition %d could not go out, and so none of those together with it: %s",
                    e.edition(), e.refusals());
            fail(id, () -> editions.failTogether(id, e.edition(), refusals.text(e.refusals()), heldBack(e)));
        } catch (RefusedException e) {
            LOG.warnf("Edition %d could not go out: %s", id, e.refusals());
            fail(id, () -> editions.fail(id, refusals.text(e.refusals())));
        } catch (RuntimeException e) {
            var tried = tries.merge(id, 1, Integer::sum);
            LOG.errorf(e, "Edition %d could not go out, try %d of %d", id, tried, MOST_TRIES);
            if (tried >= MOST_TRIES) {
                fail(id, () -> editions.fail(id, broke(id)));
            }
        }
    }

    /** What fails must keep nothing else from going out, not even by failing to fail. */
    private void fail(long id, Runnable failing) {
        try {
            failing.run();
            tries.remove(id);
        } catch (RuntimeException e) {
            LOG.errorf(e, "That edition %d could not go out could not be kept; it is tried again", id);
        }
    }

    private String broke(long id) {
        return messages.text("publishing.broke", String.valueOf(id));
    }

    private String heldBack(HeldBackException e) {
        return e.headline()
                .map(headline -> messages.text("together.heldBack", headline, refusals.text(e.refusals())))
                .orElseGet(() -> messages.text("together.heldBack.limited"));
    }

    private void tell(Edition edition) {
        var planned = edition.scheduledAt();
        if (planned.isBefore(startedAt)) {
            LOG.infof(
                    "Caught up after a stop: edition %d went out at %s, planned for %s, %d s late",
                    edition.id(),
                    edition.publishedAt(),
                    planned,
                    Duration.between(planned, edition.publishedAt()).toSeconds());
        } else {
            LOG.infof("Edition %d went out, planned for %s, at %s", edition.id(), planned, edition.publishedAt());
        }
    }

    private void takeDown(long id) {
        try {
            editions.takeDown(id).ifPresent(edition -> LOG.infof("Edition %d was taken down as planned", id));
        } catch (RuntimeException e) {
            LOG.errorf(e, "Edition %d could not be taken down; it is tried again", id);
        }
    }

    private void watch() {
        old.remind(MOST_AT_ONCE);
        late.alarm().forEach(id -> LOG.errorf("Edition %d is more than a minute late", id));
    }
}
