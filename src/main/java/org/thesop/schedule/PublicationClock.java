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
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.thesop.platform.Messages;
import org.thesop.story.Edition;
import org.thesop.story.OldStories;
import org.thesop.story.Refusals;
import org.thesop.story.RefusedException;

/** Looks twice a second for what is due, also for what came due while the newsroom was stopped. */
@ApplicationScoped
public class PublicationClock {

    private static final Logger LOG = Logger.getLogger(PublicationClock.class);
    private static final Duration TICK = Duration.ofMillis(400);
    private static final Duration WATCH = Duration.ofSeconds(15);
    private static final int MOST_AT_ONCE = 50;

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
    Messages messages;

    @Inject
    Clock clock;

    private final List<ScheduledFuture<?>> ticking = new ArrayList<>();
    private final Map<Long, Integer> tries = new HashMap<>();
    private Instant startedAt;

    void start(@Observes @Initialized(ApplicationScoped.class) Object event) {
        startedAt = clock.instant();
        ticking.add(executor.scheduleWithFixedDelay(this::tick, 0, TICK.toMillis(), TimeUnit.MILLISECONDS));
        ticking.add(executor.scheduleWithFixedDelay(
                this::watch, WATCH.toMillis(), WATCH.toMillis(), TimeUnit.MILLISECONDS));
    }

    @PreDestroy
    void stop() {
        ticking.forEach(each -> each.cancel(false));
    }

    /** A tick that throws would be the last one: whatever happens is logged here, and the next tick tries again. */
    private void tick() {
        try {
            publishAll();
            editions.toTakeDown(MOST_AT_ONCE).forEach(this::takeDown);
        } catch (RuntimeException e) {
            LOG.error("The clock could not look for what is due; it tries again.", e);
        }
    }

    /** Goes on without a pause while there is more than one handful, as when many are due in the same second. */
    private void publishAll() {
        var more = true;
        while (more) {
            var due = editions.due(MOST_AT_ONCE);
            var done = 0;
            for (var id : due) {
                done += publish(id) ? 1 : 0;
            }
            more = due.size() == MOST_AT_ONCE && done > 0;
        }
    }

    /** @return whether it is done with, one way or the other, and by this node */
    private boolean publish(long id) {
        try {
            var out = editions.publish(id);
            out.forEach(this::tell);
            tries.remove(id);
            return !out.isEmpty();
        } catch (HeldBackException e) {
            LOG.warnf(
                    "Edition %d could not go out, and so none of those together with it: %s",
                    e.edition(), e.refusals());
            return fail(id, () -> editions.failTogether(id, e.edition(), refusals.text(e.refusals()), heldBack(e)));
        } catch (RefusedException e) {
            LOG.warnf("Edition %d could not go out: %s", id, e.refusals());
            return fail(id, () -> editions.fail(id, refusals.text(e.refusals())));
        } catch (RuntimeException e) {
            var tried = tries.merge(id, 1, Integer::sum);
            LOG.errorf(e, "Edition %d could not go out, try %d of %d", id, tried, MOST_TRIES);
            return tried >= MOST_TRIES && fail(id, () -> editions.fail(id, broke(id)));
        }
    }

    /** What fails must keep nothing else from going out, not even by failing to fail. */
    private boolean fail(long id, Runnable failing) {
        try {
            failing.run();
            tries.remove(id);
            return true;
        } catch (RuntimeException e) {
            LOG.errorf(e, "That edition %d could not go out could not be kept; it is tried again", id);
            return false;
        }
    }

    private String broke(long id) {
        return messages.text("publishing.broke", String.valueOf(id));
    }

    private String heldBack(HeldBackException e) {
        return messages.text("together.heldBack", e.headline(), refusals.text(e.refusals()));
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
        try {
            old.remind(MOST_AT_ONCE);
            late.alarm().forEach(id -> LOG.errorf("Edition %d is more than a minute late", id));
        } catch (RuntimeException e) {
            LOG.error("What is late could not be looked for; it is tried again.", e);
        }
    }
}
