package org.thesop.audit;

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

/** Looks now and then for days that are over, and for walks along the chain that somebody asked for. */
@ApplicationScoped
public class RecordClock {

    private static final Logger LOG = Logger.getLogger(RecordClock.class);
    private static final Duration FIRST = Duration.ofSeconds(5);
    private static final Duration LOOK_EVERY = Duration.ofSeconds(3);

    @Resource
    ManagedScheduledExecutorService executor;

    @Inject
    Sealing sealing;

    @Inject
    RecordChecks checks;

    private Rounds rounds;

    void start(@Observes @Initialized(ApplicationScoped.class) Object event) {
        rounds = Rounds.begin(
                executor,
                FIRST,
                LOOK_EVERY,
                this::look,
                LOG,
                "The record could not be sealed or checked; it is tried again.");
    }

    @PreDestroy
    void stop() {
        rounds.end();
    }

    private void look() {
        sealing.seal();
        while (checks.answerNext()) {
            LOG.debug("The record was checked.");
        }
    }
}
