package org.thesop.privacy;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.thesop.platform.Rounds;

/** Has what is over erased, soon after the start and then twice an hour. */
@ApplicationScoped
public class EndDates {

    private static final Logger LOG = Logger.getLogger(EndDates.class);
    private static final Duration FIRST = Duration.ofMinutes(1);
    private static final Duration EVERY = Duration.ofMinutes(30);

    @Resource
    ManagedScheduledExecutorService executor;

    @Inject
    Erasing erasing;

    @Inject
    Keeping keeping;

    @Inject
    Clock clock;

    private Rounds rounds;

    void start(@Observes @Initialized(ApplicationScoped.class) Object event) {
        rounds = Rounds.begin(
                executor, FIRST, EVERY, this::erase, LOG, "What is over could not be erased; it is tried again.");
    }

    @PreDestroy
    void stop() {
        rounds.end();
    }

    /** Nobody should wait half an hour to see what came of it. When this is lost, the next round does it. */
    void moved(@Observes(during = TransactionPhase.AFTER_SUCCESS) EndDatesMoved event) {
        executor.execute(this::erase);
    }

    private void erase() {
        Stream.of(Kept.values()).filter(what -> what != Kept.LOGS).forEach(this::erase);
        var before = clock.instant().minus(keeping.of(Kept.LOGS));
        var logs = LogFiles.folders()
                .mapToLong(folder -> LogFiles.erase(folder, before))
                .sum();
        erasing.note(Kept.LOGS, logs);
    }

    /** What cannot be erased now keeps nothing else from being. */
    private void erase(Kept what) {
        try {
            var number = erasing.erase(what);
            if (number > 0) {
                LOG.infof("Erased %d of %s whose time was over", number, what);
            }
        } catch (RuntimeException failed) {
            LOG.errorf(failed, "%s could not be erased; it is tried again.", what);
        }
    }
}
