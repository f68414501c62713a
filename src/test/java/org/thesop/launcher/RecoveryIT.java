package org.thesop.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
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
            await().atMost(Duration.ofSeconds(10)).until(() -> one(again, LATE).equals("2"));
            again.waitForLogin();
        }
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
