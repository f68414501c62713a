package org.thesop.mentoring;

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

/** Looks every minute for copy that no mentor has answered in time. */
@ApplicationScoped
public class MentorClock {

    private static final Logger LOG = Logger.getLogger(MentorClock.class);
    private static final Duration FIRST = Duration.ofSeconds(20);
    private static final Duration TICK = Duration.ofMinutes(1);

    @Resource
    ManagedScheduledExecutorService executor;

    @Inject
    Offering offering;

    private Rounds rounds;

    void start(@Observes @Initialized(ApplicationScoped.class) Object event) {
        rounds = Rounds.begin(
                executor,
                FIRST,
                TICK,
                offering::again,
                LOG,
                "Copy could not be offered to mentors; it is tried again.");
    }

    @PreDestroy
    void stop() {
        rounds.end();
    }
}
