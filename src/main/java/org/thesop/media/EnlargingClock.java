package org.thesop.media;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Duration;
import org.jboss.logging.Logger;
import org.thesop.platform.Rounds;

/** Has the sizes of a picture made when it has come in; and looks every minute for what was left by a stop. */
@ApplicationScoped
public class EnlargingClock {

    private static final Logger LOG = Logger.getLogger(EnlargingClock.class);
    private static final Duration FIRST = Duration.ofSeconds(30);
    private static final Duration EVERY = Duration.ofMinutes(1);

    @Resource
    ManagedScheduledExecutorService executor;

    @Inject
    Enlarging enlarging;

    private Rounds rounds;

    void start(@Observes @Initialized(ApplicationScoped.class) Object event) {
        rounds = Rounds.begin(
                executor,
                FIRST,
                EVERY,
                this::makeAll,
                LOG,
                "The sizes of pictures could not be made; the next try is in a minute.");
    }

    @PreDestroy
    void stop() {
        rounds.end();
    }

    void kept(@Observes(during = TransactionPhase.AFTER_SUCCESS) PictureKept event) {
        executor.execute(this::makeAll);
    }

    private void makeAll() {
        boolean more;
        do {
            more = enlarging.next();
        } while (more);
    }
}
