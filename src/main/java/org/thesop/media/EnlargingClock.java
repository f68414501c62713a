package org.thesop.media;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Has the sizes of a picture made when it has come in; and looks every minute for what was left by a stop. */
@ApplicationScoped
public class EnlargingClock {

    private static final Logger LOG = Logger.getLogger(EnlargingClock.class);
    private static final int FIRST_SECONDS = 30;
    private static final int EVERY_SECONDS = 60;

    @Resource
    ManagedScheduledExecutorService executor;

    @Inject
    Enlarging enlarging;

    private ScheduledFuture<?> coming;

    void start(@Observes @Initialized(ApplicationScoped.class) Object event) {
        coming = executor.scheduleWithFixedDelay(this::makeAll, FIRST_SECONDS, EVERY_SECONDS, TimeUnit.SECONDS);
    }

    @PreDestroy
    void stop() {
        if (coming != null) {
            coming.cancel(false);
        }
    }

    void kept(@Observes(during = TransactionPhase.AFTER_SUCCESS) PictureKept event) {
        executor.execute(this::makeAll);
    }

    /** A run that throws would be the last one: whatever happens is logged here, and the next one tries again. */
    private void makeAll() {
        try {
            boolean more;
            do {
                more = enlarging.next();
            } while (more);
        } catch (RuntimeException e) {
            LOG.error("The sizes of pictures could not be made; the next try is in a minute.", e);
        }
    }
}
