package org.thesop.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.thesop.newsroom.Caller;
import org.thesop.newsroom.Reader;
import org.thesop.newsroom.TheNewsroom;

/** Links to the old site keep working, and the ones that do not are known. */
class OldAddressesIT {

    private static final Duration SOON = Duration.ofSeconds(20);

    @Test
    void what_readers_do_not_find_is_listed_and_led_to_a_story_with_one_redirect() throws SQLException {
        var old = "/features/night_of_the_buses.htm";
        var story = text("select '/story/' || x.slug || to_char(s.day, '/YYYY/MM/DD/') || s.slug from story s"
                + " join section x on x.id = s.section_id where s.slug = 'night-buses-return'");
        assertThat(Reader.get(old + "?utm_source=club").statusCode()).isEqualTo(404);
        assertThat(Reader.get(old).statusCode()).isEqualTo(404);
        var maggie = Caller.of("maggie");
        await().atMost(SOON).untilAsserted(() -> assertThat(
                        maggie.get("/desk/archive/missed?words=night_of_the").body())
                .contains(old, "<b>2</b>")
                .doesNotContain("utm_source"));

        var leading = "/desk/archive/old-addresses?from=" + old;
        assertThat(maggie.press(leading, "lead:do", Map.of("lead:to", "/story/campus/2020/01/01/nobody-wrote-this"))
                        .body())
                .contains("No story of the paper has", old);
        assertThat(maggie.press(
                                leading,
                                "lead:do",
                                Map.of("lead:to", TheNewsroom.at(story).toString()))
                        .body())
                .contains("are led to the story now", old);
        var led = Reader.get(old);
        assertThat(led.statusCode()).isEqualTo(301);
        assertThat(led.headers().firstValue("Location")).contains(story);
        assertThat(Reader.get(old + "?utm_source=club").headers().firstValue("Location"))
                .contains(story);
        assertThat(maggie.get("/desk/archive/missed?words=night_of_the").body()).contains("Nothing here");

        var gone = maggie.press(
                "/desk/archive/old-addresses?words=night_of_the", "addresses:press", Map.of("forget", old));
        assertThat(gone.body()).contains("That address leads nowhere now.", "value=\"" + old + "\"");
        assertThat(Reader.get(old).statusCode()).isEqualTo(404);
    }

    @Test
    void what_nobody_needs_is_left_out_and_comes_back_when_asked() {
        var probe = "/wp-login-of-a-machine.php";
        Reader.get(probe);
        var maggie = Caller.of("maggie");
        var wanted = "/desk/archive/missed?words=login-of-a-machine";
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(maggie.get(wanted).body()).contains(probe));
        assertThat(maggie.press(wanted, "missed:press", Map.of("leave", probe)).body())
                .contains("It is left out of the list.");
        assertThat(maggie.get(wanted).body()).contains("Nothing here");
        assertThat(maggie.press(wanted + "&show=left", "missed:press", Map.of("bring", probe))
                        .body())
                .contains("It is in the list again.");
        assertThat(maggie.get(wanted).body()).contains(probe);
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
