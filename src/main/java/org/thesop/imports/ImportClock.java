package org.thesop.imports;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import org.jboss.logging.Logger;
import org.thesop.platform.Rounds;

/**
 * Looks for imports that nobody is at. An import takes minutes, and so has a thread of its own: what publishes stories on time
 * must not wait behind it.
 */
@ApplicationScoped
public class ImportClock {

    private static final Logger LOG = Logger.getLogger(ImportClock.class);
    private static final Duration EVERY = Duration.ofSeconds(1);
    private static final Duration TIDY_EVERY = Duration.ofHours(6);

    /** Well within the time after which another node takes its place. */
    private static final Duration BEAT_EVERY = Duration.ofSeconds(5);

    /** Whoever sends a file in parts has sent none for so long. */
    private static final Duration LEFT_BEHIND = Duration.ofDays(2);

    private static final Duration LONGEST_HANDFUL = Duration.ofSeconds(5);

    @Resource
    ManagedScheduledExecutorService executor;

    @Resource
    ManagedThreadFactory threads;

    @Inject
    Progress progress;

    @Inject
    ImportWork work;

    @Inject
    ImportFiles files;

    @Inject
    Clock clock;

    private Rounds looking;
    private Rounds tidying;
    private volatile Thread working;
    private volatile boolean closing;

    void start(@Observes @Initialized(ApplicationScoped.class) Object event) {
        looking = Rounds.begin(
                executor, EVERY, EVERY, this::look, LOG, "Nobody could look for imports; it is tried again.");
        tidying = Rounds.begin(
                executor, TIDY_EVERY, TIDY_EVERY, this::tidy, LOG, "Old files of imports could not be thrown away.");
    }

    @PreDestroy
    void stop() {
        closing = true;
        looking.end();
        tidying.end();
        try {
            if (working != null) {
                working.join(LONGEST_HANDFUL.toMillis());
            }
        } catch (InterruptedException inAHurry) {
            Thread.currentThread().interrupt();
        }
    }

    private void look() {
        if (working == null || !working.isAlive()) {
            progress.next().ifPresent(this::begin);
        }
    }

    private void begin(ToDo run) {
        working = threads.newThread(() -> {
            var beats = Rounds.begin(
                    executor,
                    BEAT_EVERY,
                    BEAT_EVERY,
                    () -> progress.beat(run.id()),
                    LOG,
                    "Nobody hears that this node is at an import; it is said again.");
            try {
                work.work(run, () -> closing);
            } catch (RuntimeException e) {
                LOG.errorf(e, "Import %d broke off; it goes on by itself in a moment.", run.id());
            } finally {
                beats.end();
            }
        });
        working.start();
    }

    private void tidy() {
        progress.filesNobodyNeeds().forEach(files::remove);
        progress.forgetAddresses();
        files.tidy(progress.files(), clock.instant().minus(LEFT_BEHIND));
    }
}
