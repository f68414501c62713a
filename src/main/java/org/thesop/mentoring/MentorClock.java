package org.thesop.mentoring;

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

/** Looks every minute for copy that no mentor has answered in time. */
@ApplicationScoped
public class MentorClock {

    private static final Logger LOG = Logger.getLogger(MentorClock.class);
    private static final Duration FIRST = Duration.ofSeconds(20);
    private static final Duration TICK = Duration.ofMinutes(1);

    @Resource
    ManagedScheduledExecutorService executor;

    @Inject
    Offering offering;

    private ScheduledFuture<?> ticking;

    void start(@Observes @Initialized(ApplicationScoped.class) Object event) {
        ticking = executor.scheduleWithFixedDelay(this::tick, FIRST.toMillis(), TICK.toMillis(), TimeUnit.MILLISECONDS);
    }

    @PreDestroy
    void stop() {
        ticking.cancel(false);
    }

    /** A tick that throws would be the last one: whatever happens is logged here, and the next tick tries again. */
    private void tick() {
        try {
            offering.again();
        } catch (RuntimeException e) {
            LOG.error("Copy could not be offered to mentors; it is tried again.", e);
        }
    }
}
