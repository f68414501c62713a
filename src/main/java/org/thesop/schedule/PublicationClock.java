package org.thesop.schedule;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.thesop.story.RefusedException;

/** Looks twice a second for what is due, also for what came due while the newsroom was stopped. */
@ApplicationScoped
public class PublicationClock {

    private static final Logger LOG = Logger.getLogger(PublicationClock.class);
    private static final Duration TICK = Duration.ofMillis(400);
    private static final int MOST_AT_ONCE = 50;

    @Resource
    ManagedScheduledExecutorService executor;

    @Inject
    DueEditions editions;

    private ScheduledFuture<?> ticking;

    void start(@Observes @Initialized(ApplicationScoped.class) Object event) {
        ticking = executor.scheduleWithFixedDelay(this::tick, 0, TICK.toMillis(), TimeUnit.MILLISECONDS);
    }

    @PreDestroy
    void stop() {
        if (ticking != null) {
            ticking.cancel(false);
        }
    }

    /** A tick that throws would be the last one: whatever happens is logged here, and the next tick tries again. */
    private void tick() {
        try {
            editions.due(MOST_AT_ONCE).forEach(this::publish);
        } catch (RuntimeException e) {
            LOG.error("The clock could not look for what is due; it tries again.", e);
        }
    }

    private void publish(long id) {
        try {
            editions.publish(id)
                    .ifPresent(edition -> LOG.infof(
                            "Edition %d went out, planned for %s, at %s",
                            id, edition.scheduledAt(), edition.publishedAt()));
        } catch (RefusedException e) {
            LOG.warnf("Edition %d could not go out: %s", id, e.refusals());
            editions.fail(id, e.refusals().toString());
        } catch (RuntimeException e) {
            LOG.errorf(e, "Edition %d could not go out", id);
            editions.fail(id, e.getClass().getSimpleName());
        }
    }
}
