package org.thesop.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.thesop.newsroom.Caller;
import org.thesop.newsroom.Reader;
import org.thesop.newsroom.TheNewsroom;

/** What a managing editor does with stories long after their publication, and what everybody is told at once. */
class OldStoryIT {

    private final Caller maggie = Caller.of("maggie");

    @Test
    void a_changed_address_leads_on_and_back_again_and_is_given_to_no_other_story() throws SQLException {
        var goalkeeper = edition("A goalkeeper who keeps score%");
        var page = "/desk/story/after?edition=" + goalkeeper;
        var before = address(goalkeeper);
        var slug = before.substring(before.lastIndexOf('/') + 1);

        move(page, "campus", "the-goalkeeper");
        var now = before.replaceFirst("/story/sports/", "/story/campus/").replace(slug, "the-goalkeeper");
        assertThat(Reader.get(now).statusCode()).isEqualTo(200);
        var led = Reader.get(before);
        assertThat(led.statusCode()).isEqualTo(301);
        assertThat(led.headers().firstValue("Location")).contains(now);
        assertThat(led.headers().firstValue("Cache-Control")).contains("no-cache");

        move(page, "sports", slug);
        assertThat(Reader.get(before).statusCode()).isEqualTo(200);
        assertThat(Reader.get(now).headers().firstValue("Location")).contains(before);

        var other = "/desk/story/after?edition=" + edition("Let the library sleep%");
        var day = address(edition("Let the library sleep%"));
        change("update story_address set day = '" + day.replaceAll(".*/(\\d{4})/(\\d\\d)/(\\d\\d)/.*", "$1-$2-$3")
                + "' where slug = 'the-goalkeeper'");
        assertThat(move(other, "campus", "the-goalkeeper")).contains("Another story has or had that address");
        assertThat(move(page, "sports", "Not A Slug")).contains("cannot stand in an address");
    }

    private String move(String page, String section, String slug) {
        return maggie.press(page, "address:move", Map.of("address:section", section, "address:slug", slug))
                .body();
    }

    @Test
    void a_story_that_is_history_says_so_and_only_managing_editors_have_it_changed() throws SQLException {
        var gloves = edition("Lost-glove office%");
        var page = "/desk/story/after?edition=" + gloves;
        assertThat(maggie.press(page, "history:keep", Map.of()).body()).contains("It is kept as history now");
        assertThat(Reader.get(address(gloves)).body()).contains("This story is kept as it was published on");
        assertThat(Caller.of("wendy").get(page).body())
                .contains("Only a managing editor can have it changed")
                .doesNotContain("Start a correction");
        assertThat(maggie.get(page).body()).contains("Start a correction");
        maggie.press(page, "history:undo", Map.of());
        assertThat(Reader.get(address(gloves)).body()).doesNotContain("This story is kept as it was published on");
    }

    @Test
    void on_the_day_the_one_who_wanted_it_is_reminded_once() throws SQLException {
        var bank = edition("A seed bank%");
        var page = "/desk/story/after?edition=" + bank;
        maggie.press(page, "again:set", Map.of("again:day", "2100-01-01", "again:note", "Do the jars still live?"));
        assertThat(maggie.get(page).body()).contains("2100-01-01");
        change("update story set look_again_on = current_date - 1 where look_again_on = date '2100-01-01'");
        await().atMost(Duration.ofSeconds(40))
                .until(() -> maggie.get("/desk/notices/notices").body().contains("Do the jars still live?"));
        assertThat(maggie.get(page).body()).doesNotContain("is reminded of it on");
    }

    @Test
    void a_banner_stands_over_every_page_until_it_is_ended() {
        var page = "/desk/schedule/to-everybody";
        maggie.press(page, "banner:set", Map.of("banner:text", "The campus is closed <today>."));
        assertThat(Reader.get("/").body()).contains("The campus is closed &lt;today&gt;.");
        assertThat(Reader.get("/about").body()).contains("The campus is closed &lt;today&gt;.");
        maggie.press(page, "banner:end", Map.of());
        assertThat(Reader.get("/about").body()).doesNotContain("The campus is closed");
    }

    @Test
    void a_message_stands_on_every_desk_and_nobody_else_says_one() {
        var walt = Caller.of("walt");
        maggie.press("/desk/schedule/to-everybody", "say:do", Map.of("say:text", "Save your text before ten."));
        assertThat(walt.get("/desk/story/my-stories").body()).contains("Save your text before ten.");
        assertThat(walt.get("/desk/schedule/to-everybody").statusCode()).isEqualTo(403);
        maggie.press("/desk/schedule/to-everybody", "say:standing:0:end", Map.of());
        assertThat(walt.get("/desk/story/my-stories").body()).doesNotContain("Save your text before ten.");
    }

    private static long edition(String headline) throws SQLException {
        return Long.parseLong(
                one("select id::text from edition where state = 'PUBLISHED' and headline like '" + headline + "'"));
    }

    private static String address(long edition) throws SQLException {
        return one("select '/story/' || x.slug || to_char(s.day, '/YYYY/MM/DD/') || s.slug from edition e"
                + " join story s on s.id = e.story_id join section x on x.id = s.section_id where e.id = " + edition);
    }

    private static String one(String query) throws SQLException {
        try (var database = TheNewsroom.database();
                var row = database.createStatement().executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }

    private static void change(String update) throws SQLException {
        try (var database = TheNewsroom.database();
                var statement = database.createStatement()) {
            statement.executeUpdate(update);
        }
    }
}
