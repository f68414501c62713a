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

    @Resource
    ManagedScheduledExecutorService executor;

    @Inject
    MissedAddresses missed;

    @Inject
    Rush rush;

    private Rounds rounds;

    void start(@Observes @Initialized(ApplicationScoped.class) Object event) {
        rounds = Rounds.begin(
                executor,
                EVERY,
                EVERY,
                this::write,
                LOG,
                "What readers did not find could not be written down; it is tried again.");
    }

    @PreDestroy
    void stop() {
        rounds.end();
    }

    private void write() {
        if (!rush.isOn()) {
            missed.write();
        }
    }
}
