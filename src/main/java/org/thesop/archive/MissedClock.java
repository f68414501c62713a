package org.thesop.archive;

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
import org.thesop.platform.Rush;

/** Writes down now and then what readers asked for in vain. */
@ApplicationScoped
public class MissedClock {

    private static final Logger LOG = Logger.getLogger(MissedClock.class);
    private static final Duration EVERY = Duration.ofSeconds(5);
    private static final Duration TIDY_EVERY = Duration.ofHours(1);

    @Resource
    ManagedScheduledExecutorService executor;

    @Inject
    MissedAddresses missed;

    @Inject
    Rush rush;

    private Rounds writing;
    private Rounds tidying;

    void start(@Observes @Initialized(ApplicationScoped.class) Object event) {
        writing = Rounds.begin(
                executor,
                EVERY,
                EVERY,
                this::write,
                LOG,
                "What readers did not find could not be written down; it is tried again.");
        tidying = Rounds.begin(
                executor, TIDY_EVERY, TIDY_EVERY, missed::tidy, LOG, "The least wanted could not be forgotten.");
    }

    @PreDestroy
    void stop() {
        writing.end();
        tidying.end();
    }

    private void write() {
        if (!rush.isOn()) {
            missed.write();
        }
    }
}
