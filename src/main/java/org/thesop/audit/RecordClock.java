package org.thesop.audit;

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

/** Looks now and then for days that are over, and for walks along the chain that somebody asked for. */
@ApplicationScoped
public class RecordClock {

    private static final Logger LOG = Logger.getLogger(RecordClock.class);
    private static final long LOOK_EVERY_MILLIS = 3_000;

    @Resource
    ManagedScheduledExecutorService executor;

    @Inject
    Sealing sealing;

    @Inject
    RecordChecks checks;

    private ScheduledFuture<?> ticking;

    void start(@Observes @Initialized(ApplicationScoped.class) Object event) {
        ticking = executor.scheduleWithFixedDelay(this::look, 5_000, LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS);
    }

    @PreDestroy
    void stop() {
        if (ticking != null) {
            ticking.cancel(false);
        }
    }

    /** A tick that throws would be the last one: whatever happens is logged here, and the next tick tries again. */
    private void look() {
        try {
            sealing.seal();
            while (checks.answerNext()) {
                LOG.debug("The record was checked.");
            }
        } catch (RuntimeException e) {
            LOG.error("The record could not be sealed or checked; it is tried again.", e);
        }
    }
}
