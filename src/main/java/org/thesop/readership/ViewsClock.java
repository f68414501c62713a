package org.thesop.readership;

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

/** Writes down every few seconds how often what was read; who kills a server loses no more than these. */
@ApplicationScoped
public class ViewsClock {

    private static final Logger LOG = Logger.getLogger(ViewsClock.class);
    private static final Duration EVERY = Duration.ofSeconds(5);

    @Resource
    ManagedScheduledExecutorService executor;

    @Inject
    Readership readership;

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
                "How often stories were read could not be written down; it is tried again.");
    }

    @PreDestroy
    void stop() {
        rounds.end();
    }

    private void write() {
        if (!rush.isOn()) {
            readership.write();
        }
    }
}
