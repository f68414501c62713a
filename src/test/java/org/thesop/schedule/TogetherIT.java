package org.thesop.schedule;

import static java.util.concurrent.CompletableFuture.supplyAsync;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.thesop.newsroom.Browsers;
import org.thesop.newsroom.Caller;
import org.thesop.newsroom.DueStories;
import org.thesop.newsroom.TheNewsroom;

/** Stories that go out in one moment: all of them, or none and the page says why. */
class TogetherIT {

    @Test
    void two_stories_go_out_together_and_neither_does_when_one_of_them_cannot() throws SQLException {
        var maggie = Browsers.signedIn("maggie");
        maggie.navigate(TheNewsroom.at("/desk/schedule/publishing").toString());
        var stories = List.of(approved("%sundials%"), approved("A choir for people%"));
        for (var story : stories) {
            maggie.check("input[name='with'][value='" + story + "']");
        }
        maggie.click("summary:has-text('Send several out together')");
        maggie.fill("[id='ready:moment']", inSeconds(7));
        maggie.click("[id='ready:together']");
        maggie.waitForURL("**/desk/schedule/together?release=*");
        var room = maggie.url();

        // Its own embargo holds one of them back.
        change("update edition set embargo_until = now() + interval '1 hour' where id = ?", stories.get(0));
        await().atMost(Duration.ofSeconds(20)).until(() -> states(stories).equals(List.of("APPROVED", "APPROVED")));
        maggie.navigate(room);
        assertThat(maggie.textContent("main"))
                .contains("Its embargo is not over yet", "It was to go out together with");
        maggie.navigate(TheNewsroom.at("/desk/story/my-stories").toString());
        assertThat(maggie.textContent("main")).contains("2 stories should be out and are not");

        change("update edition set embargo_until = null where id = ?", stories.get(0));
        maggie.navigate(room);
        maggie.fill("[id='together:moment']", inSeconds(5));
        maggie.click("[id='together:move']");
        maggie.getByText("The moment of all of them was changed").waitFor();
        await().atMost(Duration.ofSeconds(20)).until(() -> states(stories).equals(List.of("PUBLISHED", "PUBLISHED")));
        assertThat(publishedAt(stories.get(0))).isEqualTo(publishedAt(stories.get(1)));
    }

    @Test
    void two_managing_editors_at_the_same_stories_take_turns() throws SQLException {
        var maggie = Caller.of("maggie");
        var miles = Caller.of("miles");
        try (var database = TheNewsroom.database()) {
            var stories = together(database, "in-turn");
            var page = "/desk/schedule/together?release=" + release(stories.get(0));
            database.setAutoCommit(false);
            // Somebody has the first in hand, and so both come to wait.
            hold(database, stories.get(0));
            var moved =
                    supplyAsync(() -> maggie.press(page, "together:move", Map.of("together:moment", inSeconds(7_200))));
            await().until(() -> waiting() == 1);
            var takenOut = supplyAsync(() -> miles.press(page, "together:rows:1:out", Map.of()));
            await().until(() -> waiting() == 2);
            database.rollback();

            assertThat(moved.join().body()).contains("The moment of all of them was changed");
            assertThat(takenOut.join().body()).contains("Taken out. It goes out by itself");
        }
    }

    @Test
    void who_may_not_read_one_of_them_learns_nothing_of_it_from_the_others() throws SQLException {
        var maggie = Caller.of("maggie");
        try (var database = TheNewsroom.database()) {
            var stories = together(database, "in-private");
            var page = "/desk/schedule/together?release=" + release(stories.get(0));
            assertThat(maggie.get(page).body()).contains("Due in-private 1", "Due in-private 2");
            change(
                    "update story set limited = true where id = (select story_id from edition where id = ?)",
                    stories.get(1));
            change("update edition set embargo_until = now() + interval '1 day' where id = ?", stories.get(1));
            assertThat(maggie.get(page).body()).contains("Due in-private 1").doesNotContain("Due in-private 2");
            assertThat(maggie.press(page, "together:publish", Map.of()).body())
                    .contains("one of them cannot go out now")
                    .doesNotContain("Due in-private 2", "embargo");
        }
    }

    @Test
    void words_that_came_in_since_the_page_was_opened_go_out_with_nobody() throws SQLException {
        var maggie = Caller.of("maggie");
        try (var database = TheNewsroom.database()) {
            var stories = together(database, "unread");
            var page = "/desk/schedule/together?release=" + release(stories.get(0));
            assertThat(maggie.press(page, "together:publish", () -> savedAgain(stories.get(1)))
                            .body())
                    .contains(
                            "Nothing was done, because of “Due unread 2”. This copy was saved again since you opened it.");
            assertThat(maggie.press(page, "together:move", () -> savedAgain(stories.get(0)))
                            .body())
                    .contains(
                            "Nothing was done, because of “Due unread 1”. This copy was saved again since you opened it.");
            assertThat(states(stories)).containsOnly("SCHEDULED");
            // Whoever looks again has the words before them, and decides about those.
            assertThat(maggie.press(page, "together:publish", Map.of()).body()).contains("They are out, all of them.");
        }
    }

    @Test
    void who_marks_stories_to_go_out_together_marks_the_words_that_they_saw() throws SQLException {
        var maggie = Caller.of("maggie");
        try (var database = TheNewsroom.database()) {
            var stories = DueStories.plan(database, 2, DueStories.now(database), Duration.ZERO, "marked")
                    .editions();
            for (var story : stories) {
                change("update edition set state = 'APPROVED', scheduled_at = null where id = ?", story);
            }
            // Caller sends a field once: so one of the two is marked in the address.
            var page = "/desk/schedule/publishing?with=" + stories.get(0);
            var moment = inSeconds(7_200);
            var refused = maggie.press(page, "ready:together", () -> {
                savedAgain(stories.get(1));
                return Map.of("with", String.valueOf(stories.get(1)), "ready:moment", moment);
            });
            assertThat(refused.body()).contains("“Due marked 2”. This copy was saved again since you opened it.");
            assertThat(states(stories)).containsOnly("APPROVED");
        }
    }

    /** Somebody saves while the page is open before a managing editor. */
    private static Map<String, String> savedAgain(long edition) {
        try {
            change("update edition set revision = revision + 1 where id = ?", edition);
            return Map.of();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Two stories that are to go out together in an hour. */
    private static List<Long> together(Connection database, String named) throws SQLException {
        var moment = DueStories.now(database).plus(Duration.ofHours(1));
        var stories = DueStories.plan(database, 2, moment, Duration.ZERO, named).editions();
        try (var statement = database.createStatement()) {
            statement.execute("""
                    with made as (insert into release (made_by_id, made_at)
                        select id, now() from person where handle = 'maggie' returning id)
                    update edition e set release_id = made.id from made where e.id in (%d, %d)
                    """.formatted(stories.get(0), stories.get(1)));
        }
        return stories;
    }

    private static String release(long edition) throws SQLException {
        return column("release_id", edition);
    }

    private static void hold(Connection database, long edition) throws SQLException {
        try (var query = database.prepareStatement(
                "select id from story where id = (select story_id from edition where id = ?) for update")) {
            query.setLong(1, edition);
            query.execute();
        }
    }

    /** How many are kept waiting by somebody else. */
    private static int waiting() throws SQLException {
        try (var database = TheNewsroom.database();
                var query = database.createStatement();
                var row = query.executeQuery("select count(*) from pg_stat_activity"
                        + " where datname = current_database() and cardinality(pg_blocking_pids(pid)) > 0")) {
            row.next();
            return row.getInt(1);
        }
    }

    private static String inSeconds(int seconds) {
        return Instant.now()
                .plusSeconds(seconds)
                .atZone(ZoneId.of("America/New_York"))
                .toLocalDateTime()
                .truncatedTo(ChronoUnit.SECONDS)
                .toString(); // without seconds at a whole minute, as the browser's field keeps it
    }

    private static long approved(String headline) throws SQLException {
        try (var database = TheNewsroom.database();
                var query = database.prepareStatement(
                        "select id from edition where state = 'APPROVED' and headline like ?")) {
            query.setString(1, headline);
            try (var row = query.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    private static void change(String update, long edition) throws SQLException {
        try (var database = TheNewsroom.database();
                var statement = database.prepareStatement(update)) {
            statement.setLong(1, edition);
            statement.executeUpdate();
        }
    }

    private static List<String> states(List<Long> editions) throws SQLException {
        var states = new ArrayList<String>();
        for (var edition : editions) {
            states.add(column("state", edition));
        }
        return states;
    }

    private static String publishedAt(long edition) throws SQLException {
        return column("published_at::text", edition);
    }

    private static String column(String name, long edition) throws SQLException {
        try (var database = TheNewsroom.database();
                var query = database.prepareStatement("select " + name + " from edition where id = ?")) {
            query.setLong(1, edition);
            try (var row = query.executeQuery()) {
                row.next();
                return row.getString(1);
            }
        }
    }
}
