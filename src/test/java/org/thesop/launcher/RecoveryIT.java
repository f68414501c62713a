package org.thesop.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.thesop.newsroom.Caller;
import org.thesop.newsroom.TheNewsroom;

/** A newsroom that was torn down in the middle of its work. */
class RecoveryIT {

    private static final String TO_GO_OUT =
            "update edition set scheduled_at = now() + interval '1 second'" + " where state = 'SCHEDULED'";
    private static final String LATE = "select count(*) from edition e where e.state = 'PUBLISHED'"
            + " and e.published_at > e.scheduled_at + interval '1 second' and e.scheduled_at > now() - interval '1 hour'";

    @Test
    void after_a_kill_of_every_part_the_next_start_finds_all_and_publishes_what_came_due_meanwhile()
            throws SQLException {
        var home = TheNewsroom.temporaryHome();
        String stories;
        try (var killed = TheNewsroom.builder(home).build()) {
            killed.start();
            killed.waitForPaper();
            stories = one(killed, "select count(*) from story");
            assertThat(execute(killed, TO_GO_OUT)).isEqualTo(2);
            var processes = killed.processes().values();
            processes.forEach(pid -> ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly));
            await().atMost(Duration.ofSeconds(10)).until(() -> processes.stream()
                    .noneMatch(pid ->
                            ProcessHandle.of(pid).filter(ProcessHandle::isAlive).isPresent()));
        }
        try (var again = TheNewsroom.builder(home).build()) {
            again.start();
            again.waitForPaper();
            assertThat(one(again, "select count(*) from story")).isEqualTo(stories);
            await().atMost(Duration.ofSeconds(30)).until(() -> one(again, LATE).equals("2"));
            again.waitForLogin();
            readersGoOnWhileTheDatabaseIsAway(again);
        }
    }

    private static void readersGoOnWhileTheDatabaseIsAway(Newsroom newsroom) throws SQLException {
        var reader = Caller.nobody(newsroom.paper());
        var before = frontPageAtRest(reader);
        try (var elsewhere = DriverManager.getConnection(
                        newsroom.jdbcUrl().replaceFirst("/[^/?]+(\\?.*)?$", "/postgres"),
                        newsroom.jdbcUser(),
                        newsroom.jdbcPassword());
                var statement = elsewhere.createStatement()) {
            statement.execute("alter database thesop allow_connections false");
            statement.execute("select pg_terminate_backend(pid) from pg_stat_activity where datname = 'thesop'");
            var unknown = await().atMost(Duration.ofSeconds(20))
                    .until(() -> reader.get("/section/science"), answer -> answer.statusCode() == 503);
            assertThat(unknown.headers().firstValue("Retry-After")).contains("30");
            assertThat(unknown.body()).contains("We are not quite open").doesNotContain("Exception");
            // Longer than any look at the database is good for.
            await().pollDelay(Duration.ofSeconds(4)).until(() -> reader.get("/"), answer -> answer.statusCode() == 200);
            assertThat(reader.get("/").body()).isEqualTo(before);
            statement.execute("alter database thesop allow_connections true");
        }
        await().atMost(Duration.ofSeconds(20))
                .until(() -> reader.get("/section/science"), answer -> answer.statusCode() == 200);
    }

    /** Once nothing changes on it any more: what came due has gone out just now. */
    private static String frontPageAtRest(Caller reader) {
        var seen = new AtomicReference<>("");
        await().during(Duration.ofSeconds(2)).atMost(Duration.ofSeconds(20)).until(() -> {
            var page = reader.get("/");
            return page.statusCode() == 200 && page.body().equals(seen.getAndSet(page.body()));
        });
        return seen.get();
    }

    private static int execute(Newsroom newsroom, String sql) throws SQLException {
        try (var database =
                        DriverManager.getConnection(newsroom.jdbcUrl(), newsroom.jdbcUser(), newsroom.jdbcPassword());
                var statement = database.createStatement()) {
            return statement.executeUpdate(sql);
        }
    }

    private static String one(Newsroom newsroom, String sql) throws SQLException {
        try (var database =
                        DriverManager.getConnection(newsroom.jdbcUrl(), newsroom.jdbcUser(), newsroom.jdbcPassword());
                var statement = database.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }
}
