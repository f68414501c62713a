package org.thesop.readership;

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

/** Writes down every few seconds how often what was read; who kills a server loses no more than these. */
@ApplicationScoped
public class ViewsClock {

    private static final Logger LOG = Logger.getLogger(ViewsClock.class);
    private static final long EVERY_MILLIS = 5_000;

    @Resource
    ManagedScheduledExecutorService executor;

    @Inject
    Readership readership;

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
                readership.write();
            }
        } catch (RuntimeException e) {
            LOG.warn("How often stories were read could not be written down; it is tried again.", e);
        }
    }
}
