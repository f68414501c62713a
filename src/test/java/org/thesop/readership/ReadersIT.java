package org.thesop.readership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpRequest;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.thesop.newsroom.Caller;
import org.thesop.newsroom.Reader;
import org.thesop.newsroom.TheNewsroom;

/** The newsroom sees what is read; of who read it, nothing is kept. */
class ReadersIT {

    private static final Duration SOON = Duration.ofSeconds(20);

    @Test
    void every_reader_of_a_story_is_counted_however_the_page_was_handed_out_and_machines_are_not() throws SQLException {
        everythingIsWrittenDown();
        var slug = text("select s.slug from story s join edition e on e.story_id = s.id and e.state = 'PUBLISHED'"
                + " where s.day is not null and not exists (select from story_views v where v.story_id = s.id)"
                + " order by s.id limit 1");
        var story = text("select '/story/' || x.slug || to_char(s.day, '/YYYY/MM/DD/') || s.slug from story s"
                + " join section x on x.id = s.section_id where s.slug = '" + slug + "'");
        for (var reader = 0; reader < 5; reader++) {
            assertThat(read(story, "Firefox").statusCode()).isEqualTo(200);
        }
        read(story, "Somebot/1.0");
        read(story + "-that-is-not-there", "Firefox");
        await().atMost(SOON).until(() -> counted(slug) == 5);

        var page = Caller.of("walt").get("/desk/readers/readers?days=7").body();
        assertThat(page).contains("href=\"" + story + "\"", "Most read");
        assertThat(Caller.of("maggie")
                        .get("/desk/readers/readers?days=7&of=mine")
                        .body())
                .doesNotContain("href=\"" + story + "\"");
    }

    /** What others have read before is: all that was counted is written down at once, this reader with them or after them. */
    private static void everythingIsWrittenDown() throws SQLException {
        var before = counted("night-buses-return");
        read(
                text("select '/story/' || x.slug || to_char(s.day, '/YYYY/MM/DD/') || s.slug from story s"
                        + " join section x on x.id = s.section_id where s.slug = 'night-buses-return'"),
                "Firefox");
        await().atMost(SOON).until(() -> counted("night-buses-return") > before);
    }

    private static long counted(String slug) throws SQLException {
        return Long.parseLong(
                text("select coalesce(sum(v.times), 0) from story_views v join story s on s.id = v.story_id"
                        + " where s.slug = '" + slug + "'"));
    }

    private static java.net.http.HttpResponse<String> read(String path, String agent) {
        return Reader.send(HttpRequest.newBuilder(TheNewsroom.at(path)).header("User-Agent", agent));
    }

    private static String text(String query) throws SQLException {
        try (var database = TheNewsroom.database();
                var statement = database.createStatement();
                var row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }
}
