package org.thesop.export;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.sql.SQLException;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.jboss.logging.Logger;
import org.thesop.platform.Rounds;

/** Makes what was asked for, one at a time on each node; and looks now and then for what another node has left. */
@ApplicationScoped
public class ExportClock {

    private static final Logger LOG = Logger.getLogger(ExportClock.class);
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("uuuu-MM-dd-HHmmss").withZone(ZoneOffset.UTC);
    private static final Duration FIRST = Duration.ofSeconds(20);
    private static final Duration PAUSE = Duration.ofSeconds(20);

    @Resource
    ManagedScheduledExecutorService executor;

    @Resource(lookup = "java:jboss/datasources/SopDS")
    DataSource database;

    @Inject
    @Any
    Instance<Export> exports;

    @Inject
    ExportRuns runs;

    private final AtomicBoolean busy = new AtomicBoolean();
    private volatile boolean stopping;
    private Rounds rounds;

    void start(@Observes @Initialized(ApplicationScoped.class) Object event) {
        rounds = Rounds.begin(
                executor, FIRST, PAUSE, this::makeAll, LOG, "Exports could not be made; the next try is in a moment.");
    }

    @PreDestroy
    void stop() {
        stopping = true;
        if (rounds != null) {
            rounds.end();
        }
    }

    void asked(@Observes(during = TransactionPhase.AFTER_SUCCESS) ExportAsked event) {
        executor.execute(this::makeAll);
    }

    private void makeAll() {
        if (!busy.compareAndSet(false, true)) {
            return;
        }
        try {
            for (var run = runs.claim(); run.isPresent() && !stopping; run = runs.claim()) {
                make(run.get());
            }
        } finally {
            busy.set(false);
        }
    }

    private void make(ExportRun run) {
        var name = "thesop-" + run.kind().word() + "-" + STAMP.format(run.askedAt()) + "-" + run.id()
                + run.kind().ending();
        try {
            write(run, name);
        } catch (ExportProgress.StoppedException stopped) {
            LOG.infof("Export %d is taken up again when the newsroom runs.", run.id());
        } catch (IOException | SQLException | RuntimeException e) {
            LOG.errorf(e, "Export %d could not be written.", run.id());
            runs.failed(run.id(), isFull(e) ? ExportProblem.DISK_FULL : ExportProblem.OTHER);
        }
    }

    private void write(ExportRun run, String name) throws IOException, SQLException {
        var unfinished = ExportFolder.unfinished(name);
        try {
            maker(run.kind()).write(unfinished, run.port(), new ExportProgress(database, run.id(), () -> stopping));
            var file = ExportFolder.finished(unfinished, name);
            for (var older : runs.ready(run.id(), name, Files.size(file))) {
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

    /** Linux says it in words only. */
    private static boolean isFull(Throwable failure) {
        for (var each = failure; each != null; each = each.getCause()) {
            var io = each instanceof IOException || each instanceof UncheckedIOException;
            var said = each instanceof FileSystemException file ? file.getReason() : each.getMessage();
            if (io && said != null && said.toLowerCase(Locale.ROOT).contains("no space left")) {
                return true;
            }
        }
        return false;
    }
}
