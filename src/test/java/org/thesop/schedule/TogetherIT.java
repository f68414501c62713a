package org.thesop.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.thesop.newsroom.Browsers;
import org.thesop.newsroom.TheNewsroom;

/** Stories that go out in one moment, by the clock: all of them, or none and the page says why. */
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
