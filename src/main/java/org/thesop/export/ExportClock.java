package org.thesop.export;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.jboss.logging.Logger;
import org.thesop.platform.Rounds;

/**
 * Makes what was asked for, one at a time on each node; and looks now and then for what another node has left. One takes minutes,
 * and so has a thread of its own: what publishes stories on time must not wait behind it.
 */
@ApplicationScoped
public class ExportClock {

    private static final Logger LOG = Logger.getLogger(ExportClock.class);
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("uuuu-MM-dd-HHmmss").withZone(ZoneOffset.UTC);
    private static final Duration FIRST = Duration.ofSeconds(20);
    private static final Duration PAUSE = Duration.ofSeconds(20);
    private static final Duration TIDY_EVERY = Duration.ofHours(1);

    /** As the desk says. */
    private static final Duration KEPT = Duration.ofDays(30);

    /** Nobody writes at a file that was not touched for so long. */
    private static final Duration LEFT_BEHIND = Duration.ofDays(1);

    private static final Duration LONGEST_END = Duration.ofSeconds(5);

    /** Well within the minute after which another node takes its place. */
    private static final long BEAT_SECONDS = 10;

    @Resource
    ManagedScheduledExecutorService executor;

    @Resource
    ManagedThreadFactory threads;

    @Resource(lookup = "java:jboss/datasources/SopDS")
    DataSource database;

    @Inject
    @Any
    Instance<Export> exports;

    @Inject
    ExportRuns runs;

    @Inject
    Clock clock;

    private final AtomicBoolean busy = new AtomicBoolean();
    private volatile boolean stopping;
    private volatile Thread working;
    private Rounds rounds;
    private Rounds tidying;

    void start(@Observes @Initialized(ApplicationScoped.class) Object event) {
        rounds = Rounds.begin(
                executor, FIRST, PAUSE, this::makeAll, LOG, "Exports could not be made; the next try is in a moment.");
        tidying = Rounds.begin(
                executor,
                TIDY_EVERY,
                TIDY_EVERY,
                this::tidy,
                LOG,
                "What exports left behind could not be thrown away.");
    }

    @PreDestroy
    void stop() {
        stopping = true;
        if (rounds != null) {
            rounds.end();
            tidying.end();
        }
        try {
            if (working != null) {
                working.join(LONGEST_END.toMillis());
            }
        } catch (InterruptedException inAHurry) {
            Thread.currentThread().interrupt();
        }
    }

    void asked(@Observes(during = TransactionPhase.AFTER_SUCCESS) ExportAsked event) {
        executor.execute(this::makeAll);
    }

    private void makeAll() {
        if (!busy.compareAndSet(false, true)) {
            return;
        }
        var begun = false;
        try {
            var first = runs.claim();
            if (first.isPresent()) {
                working = threads.newThread(() -> makeAll(first.get()));
                working.start();
                begun = true;
            }
        } finally {
            // What was begun says itself when it ends, and may have done so already.
            if (!begun) {
                busy.set(false);
            }
        }
    }

    private void makeAll(ExportRun first) {
        try {
            make(first);
            for (var run = next(); run.isPresent(); run = next()) {
                make(run.get());
            }
        } catch (RuntimeException e) {
            LOG.error("Exports could not be made; the next try is in a moment.", e);
        } finally {
            busy.set(false);
        }
    }

    private Optional<ExportRun> next() {
        return stopping ? Optional.empty() : runs.claim();
    }

    private void tidy() {
        try {
            for (var over : runs.over(clock.instant().minus(KEPT))) {
                ExportFolder.delete(over);
            }
            ExportFolder.tidy(runs.files(), clock.instant().minus(LEFT_BEHIND));
        } catch (IOException disk) {
            throw new UncheckedIOException(disk);
        }
    }

    private void make(ExportRun run) {
        var name = "thesop-" + run.kind().word() + "-" + STAMP.format(run.askedAt()) + "-" + run.id()
                + run.kind().ending();
        var progress = new ExportProgress(database, run.id(), run.heardAt(), () -> stopping);
        var beats = executor.scheduleAtFixedRate(progress::beat, BEAT_SECONDS, BEAT_SECONDS, TimeUnit.SECONDS);
        try {
            write(run, name, progress);
        } catch (ExportProgress.StoppedException stopped) {
            LOG.infof("Export %d is taken up again when the newsroom runs.", run.id());
        } catch (ExportProgress.TakenOverException another) {
            LOG.infof("Export %d is made by another node: nothing had been heard of this one.", run.id());
        } catch (IOException | SQLException | RuntimeException e) {
            LOG.errorf(e, "Export %d could not be written.", run.id());
            runs.failed(run.id(), progress.end(), ExportProblem.of(e));
        } finally {
            beats.cancel(false);
        }
    }

    private void write(ExportRun run, String name, ExportProgress progress) throws IOException, SQLException {
        var unfinished = ExportFolder.unfinished(name);
        try {
            maker(run.kind()).write(unfinished, run.port(), progress);
            progress.isMine();
            var file = ExportFolder.finished(unfinished, name);
            for (var older : runs.ready(run.id(), progress.end(), name, Files.size(file))) {
                ExportFolder.delete(older);
            }
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    private Export maker(ExportKind kind) {
        return exports.stream()
                .filter(each -> each.kind() == kind)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("nobody writes " + kind));
    }
}
