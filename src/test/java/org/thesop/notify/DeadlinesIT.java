package org.thesop.notify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.thesop.newsroom.Caller;
import org.thesop.newsroom.TheNewsroom;

/** Who has little time left is told so. */
class DeadlinesIT {

    @Test
    void a_writer_is_told_that_a_story_is_due_within_a_day() throws SQLException {
        var lena = Caller.of("lena");
        var page = lena.press(
                "/desk/story/my-stories",
                "start:begin",
                Map.of("start:headline", "Due before tomorrow noon", "start:template", ""));
        var edition = Long.parseLong(page.uri().toString().replaceFirst(".*edition=(\\d+).*", "$1"));
        change("update edition set deadline_at = now() + interval '23 hours' where id = " + edition);
        await().atMost(Duration.ofSeconds(60)).until(() -> reminders(edition) == 1);
        assertThat(lena.get("/desk/notices/notices").body()).contains("“Due before tomorrow noon” is due by");
    }

    private static int reminders(long edition) throws SQLException {
        try (var database = TheNewsroom.database();
                var statement = database.createStatement();
                var found = statement.executeQuery(
                        "select count(*) from notice where kind = 'DUE' and edition_id = " + edition)) {
            found.next();
            return found.getInt(1);
        }
    }

    private static void change(String what) throws SQLException {
        try (var database = TheNewsroom.database();
                var statement = database.createStatement()) {
            assertThat(statement.executeUpdate(what)).isOne();
        }
    }
}
