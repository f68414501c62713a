package org.thesop.pictures;

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

/** Looks every minute for licences that have ended. */
@ApplicationScoped
public class LicenceClock {

    private static final Logger LOG = Logger.getLogger(LicenceClock.class);
    private static final int EVERY_SECONDS = 60;

    @Resource
    ManagedScheduledExecutorService executor;

    @Inject
    Licences licences;

    private ScheduledFuture<?> coming;

    void start(@Observes @Initialized(ApplicationScoped.class) Object event) {
        coming = executor.scheduleWithFixedDelay(this::look, EVERY_SECONDS, EVERY_SECONDS, TimeUnit.SECONDS);
    }

    @PreDestroy
    void stop() {
        if (coming != null) {
            coming.cancel(false);
        }
    }

    /** A run that throws would be the last one: whatever happens is logged here, and the next one tries again. */
    private void look() {
        try {
            var ended = licences.tell();
            if (ended > 0) {
                LOG.infof("The licences of %d pictures have ended", ended);
            }
        } catch (RuntimeException e) {
            LOG.error("Whether licences of pictures have ended could not be asked; the next try is in a minute.", e);
        }
    }
}
