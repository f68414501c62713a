package org.thesop.newsroom;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Comparator;
import java.util.Objects;
import org.thesop.launcher.Backup;
import org.thesop.launcher.Newsroom;
import org.thesop.launcher.NewsroomBuilder;
import org.thesop.launcher.Restore;

/** The one newsroom that all tests share, with its demo content. */
public final class TheNewsroom {

    private static Newsroom running;
    private static RuntimeException failed;
    private static boolean cleared;
    private static Path beginning;

    private TheNewsroom() {}

    /** Started on the first call; the sign-in answers too when this returns. One that cannot start is not tried again. */
    public static synchronized Newsroom running() {
        if (failed != null) {
            throw new IllegalStateException("The newsroom of these tests did not start.", failed);
        }
        if (running == null) {
            running = start();
        }
        return running;
    }

    private static Newsroom start() {
        var newsroom = withAgent(temporaryHome())
                .javaOption("-Dthesop.rounds.seconds=2") // what comes about once a minute, tests need not wait for
                .progress(new PrintStream(System.out, true, StandardCharsets.UTF_8))
                .build();
        try {
            newsroom.start();
            newsroom.waitForPaper();
            newsroom.waitForLogin();
            beginning = backup(newsroom);
            return newsroom;
        } catch (RuntimeException e) {
            failed = e;
            newsroom.close();
            throw e;
        }
    }

    /** A newsroom of its own, for the tests that stop, back up or break one: it lives for minutes, the one of all tests for an hour. */
    public static NewsroomBuilder builder(Path home) {
        return withOption("thesop.server.compiler", withAgent(home));
    }

    private static NewsroomBuilder withOption(String property, NewsroomBuilder builder) {
        var option = System.getProperty(property, "").strip();
        return option.isEmpty() ? builder : builder.javaOption(option);
    }

    private static NewsroomBuilder withAgent(Path home) {
        var builder = Newsroom.builder()
                .home(home)
                .war(given("thesop.war"))
                .server(given("thesop.server"))
                .keycloak(given("thesop.keycloak.zip"))
                .kept(Path.of("target", "kept").toAbsolutePath())
                .config(Path.of("config").toAbsolutePath())
                .environment("THESOP_LOG_REQUESTS", "true")
                .environment("THESOP_OUTGOING_ALLOWED", Outside.allowed());
        return withOption("thesop.server.agent", builder);
    }

    /** As it is before any test has changed it. */
    private static Path backup(Newsroom newsroom) {
        var home = newsroom.logs().getParent();
        var file = home.resolveSibling("beginning.zip");
        try {
            Files.deleteIfExists(file);
            new Backup(home, Clock.systemUTC()).to(file);
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * A home of its own with the demo and its accounts, for a test that has nothing to do with a first start: in an empty one
     * Keycloak makes its tables for a minute.
     */
    public static synchronized Path demoHome() {
        running();
        var home = temporaryHome();
        try {
            new Restore(beginning).into(home);
            return home;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** An empty folder; those of the last run are deleted first, so that its logs can be read until then. */
    public static synchronized Path temporaryHome() {
        try {
            if (!cleared) {
                clear(Path.of("target", "homes"));
                cleared = true;
            }
            return Files.createTempDirectory(
                    Files.createDirectories(Path.of("target", "homes").toAbsolutePath()), "home");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void clear(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (var inside = Files.walk(folder)) {
            for (var each : inside.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }

    /** An address of the paper. */
    public static URI at(String path) {
        return running().paper().resolve(path);
    }

    /** A connection to the paper's database; the caller closes it. */
    public static Connection database() throws SQLException {
        var newsroom = running();
        return DriverManager.getConnection(newsroom.jdbcUrl(), newsroom.jdbcUser(), newsroom.jdbcPassword());
    }

    static synchronized void stop() {
        if (running != null) {
            running.close();
            running = null;
        }
    }

    private static Path given(String property) {
        return Path.of(Objects.requireNonNull(
                System.getProperty(property), () -> property + " is not set: run these tests by mvn verify"));
    }
}
