package org.thesop.archive;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.thesop.platform.Rush;

/** Writes down now and then what readers asked for in vain. */
@ApplicationScoped
public class MissedClock {

    private static final Logger LOG = Logger.getLogger(MissedClock.class);
    private static final long EVERY_MILLIS = 5_000;

    @Resource
    ManagedScheduledExecutorService executor;

    @Inject
    MissedAddresses missed;

    @Inject
    Rush rush;

    private ScheduledFuture<?> ticking;

    void start(@Observes @Initialized(ApplicationScoped.class) Object event) {
        ticking = executor.scheduleWithFixedDelay(this::tick, EVERY_MILLIS, EVERY_MILLIS, TimeUnit.MILLISECONDS);
    }

    @PreDestroy
    void stop() {
        ticking.cancel(false);
    }

    /** A tick that throws would be the last one. */
    private void tick() {
        try {
            if (!rush.isOn()) {
                missed.write();
            }
        } catch (RuntimeException e) {
            LOG.warn("What readers did not find could not be written down; a few of them are not counted.", e);
        }
    }
}
