package org.thesop.pictures;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import org.jboss.logging.Logger;
import org.thesop.platform.Rounds;

/** Looks every minute for licences that have ended, or soon will. */
@ApplicationScoped
public class LicenceClock {

    private static final Logger LOG = Logger.getLogger(LicenceClock.class);
    private static final Duration EVERY = Duration.ofMinutes(1);

    @Resource
    ManagedScheduledExecutorService executor;

    @Inject
    Licences licences;

    private Rounds rounds;

    void start(@Observes @Initialized(ApplicationScoped.class) Object event) {
        rounds = Rounds.begin(
                executor, EVERY, EVERY, this::look, LOG, "Whether licences of pictures have ended could not be asked.");
    }

    @PreDestroy
    void stop() {
        rounds.end();
    }

    private void look() {
        var ended = licences.tell();
        if (ended > 0) {
            LOG.infof("The licences of %d pictures have ended", ended);
        }
        licences.warn();
    }
}
