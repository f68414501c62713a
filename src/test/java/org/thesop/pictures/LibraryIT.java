package org.thesop.pictures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.thesop.media.PictureFiles;
import org.thesop.newsroom.Caller;
import org.thesop.newsroom.Reader;
import org.thesop.newsroom.TheNewsroom;

/** A picture on its way: into the library, onto the paper with its words, and away again when its rights end. */
class LibraryIT {

    private static final Duration SOON = Duration.ofSeconds(15);
    private static final int GONE = 410;

    @Test
    void a_picture_goes_out_with_its_words_and_is_gone_for_readers_when_its_rights_are() throws SQLException {
        var wendy = Caller.of("wendy");
        var walt = Caller.of("walt");
        var drawing = aDrawingWhoseLicenceEndsSoon(walt);
        var file = PictureFiles.fromAgency(PictureFiles.photograph(1280, 853));
        var sent = wendy.upload("/api/pictures?name=tram-depot.jpg", file);
        assertThat(sent.statusCode()).isEqualTo(201);
        var picture = json(sent).getString("id");
        assertThat(json(sent).getString("credit")).isEqualTo("Ada Okafor / SOP newswire");
        var again = walt.upload("/api/pictures?name=other-name.jpg", file);
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(json(again).getString("id")).isEqualTo(picture);
        assertThat(json(again).getString("message")).contains("other-name.jpg already");
        assertThat(json(wendy.rest("GET", "/api/pictures?words=tram+depot", "")).toString())
                .contains(picture);
        assertThat(reader(picture)).isEqualTo(404);

        var maggie = Caller.of("maggie");
        var edition = started(maggie, "The tram depot opens its doors");
        var room = "/desk/story/write?edition=" + edition;
        var why = Map.of("writing:without-review-why", "The doors open tonight.");
        var bare = "<figure data-media=\"" + picture + "\"></figure><p>The depot opens.</p>";
        assertThat(save(maggie, edition, 1, bare).statusCode()).isEqualTo(200);
        assertThat(maggie.press(room, "writing:without-review", why).body())
                .contains("A picture lacks its description", "A picture lacks its credit");
        var told = bare.replace(
                "\"></figure>", "\" data-alt=\"A tram in its depot\" data-credit=\"Ada Okafor\"></figure>");
        assertThat(save(maggie, edition, 2, told).statusCode()).isEqualTo(200);
        assertThat(maggie.press(room, "writing:without-review", why).body()).contains("nobody has reviewed it yet");

        var story = address(edition);
        assertThat(Reader.get(story).body())
                .contains("alt=\"A tram in its depot\"", "/media/" + picture + "/social-1200");
        await().atMost(SOON).untilAsserted(() -> {
            var webp = Reader.get("/media/" + picture + "/960.webp");
            assertThat(webp.headers().firstValue("Content-Type")).contains("image/webp");
        });

        var page = "/desk/pictures/picture?picture=" + picture;
        assertThat(Caller.of("eddie").get(page).body())
                .contains("The tram depot opens its doors", "cutting:cut")
                .doesNotContain("rights:withdraw");
        assertThat(wendy.get(page).body())
                .contains("is for editors to change now")
                .doesNotContain("cutting:cut", "details:describe");
        assertThat(maggie.press(page, "rights:withdraw", Map.of("rights:why", "The agency took it back."))
                        .body())
                .contains("The picture is withdrawn", "The agency took it back.");
        assertGone(picture, story);
        maggie.press(page, "rights:restore", Map.of());
        assertThat(reader(picture)).isEqualTo(200);

        maggie.press(page, "details:describe", Map.of("details:ends", "2026-01-31"));
        assertGone(picture, story);
        assertThat(maggie.get("/desk/pictures/pictures?list=ENDED").body()).contains(picture);
        maggie.press(page, "details:describe", Map.of("details:ends", ""));
        assertThat(reader(picture)).isEqualTo(200);
        await().atMost(SOON).until(() -> Reader.get(story).body().contains(picture));
        await().atMost(Duration.ofSeconds(70)).untilAsserted(() -> assertThat(
                        walt.get("/desk/notices/notices").body())
                .contains("Rents along the tram line” ends on"));
        assertThat(walt.get("/desk/pictures/pictures?list=ENDING").body()).contains(drawing);
    }

    /** Sent as an SVG, which nobody gets to see: it was drawn, and the pixels are kept. */
    private static String aDrawingWhoseLicenceEndsSoon(Caller by) {
        var svg =
                "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 90 60'><rect width='90' height='60' fill='teal'/>"
                        + "<text x='9' y='20' font-size='9'>Rents</text></svg>";
        var sent = by.upload("/api/pictures?name=rents.svg", svg.getBytes(StandardCharsets.UTF_8));
        assertThat(sent.statusCode()).isEqualTo(201);
        var id = json(sent).getString("id");
        var shown = by.get("/media/" + id + "/480");
        assertThat(shown.headers().firstValue("Content-Type")).contains("image/png");
        assertThat(by.upload("/api/pictures?name=nothing.svg", "<svg><image/></svg>".getBytes(StandardCharsets.UTF_8))
                        .body())
                .contains("nothing.svg has something in it that is not drawn here");
        by.press(
                "/desk/pictures/picture?picture=" + id,
                "details:describe",
                Map.of(
                        "details:caption",
                        "Rents along the tram line",
                        "details:ends",
                        LocalDate.now(ZoneId.of("America/New_York")).plusDays(5).toString()));
        return id;
    }

    @Test
    void whoever_was_overtaken_sees_what_the_other_said_of_the_picture_beside_their_own_words() {
        var wendy = Caller.of("wendy");
        var sent = wendy.upload("/api/pictures?name=lock-keeper.jpg", PictureFiles.photograph(700, 467));
        var page = "/desk/pictures/picture?picture=" + json(sent).getString("id");
        var overtaken = wendy.press(page, "details:describe", () -> {
            Caller.of("maggie").press(page, "details:describe", Map.of("details:caption", "The keeper of Weir lock"));
            return Map.of("details:caption", "Somebody at a lock", "details:credit", "Wendy Marsh");
        });
        assertThat(overtaken.body())
                .contains("Somebody else changed this picture", "Caption: The keeper of Weir lock")
                .contains("Somebody at a lock", "Credit: Not said yet");
        assertThat(wendy.get(page).body()).contains("The keeper of Weir lock").doesNotContain("Somebody at a lock");
    }

    @Test
    void what_is_withdrawn_is_withdrawn_whoever_sent_its_file() {
        var walt = Caller.of("walt");
        var file = PictureFiles.photograph(1270, 850);
        var draft = started(walt, "The ferry that nobody takes");
        var his = json(walt.upload("/api/editions/" + draft + "/pictures?name=ferry.jpg", file))
                .getString("id");
        var sent = Caller.of("wendy").upload("/api/pictures?name=ferry-at-noon.jpg", file);
        assertThat(sent.statusCode()).isEqualTo(201);

        var maggie = Caller.of("maggie");
        var page = "/desk/pictures/picture?picture=" + json(sent).getString("id");
        maggie.press(page, "rights:withdraw", Map.of("rights:why", "Its photographer never agreed."));
        assertThat(walt.get("/desk/pictures/picture?picture=" + his).body()).contains("Its photographer never agreed.");
        var eddie = Caller.of("eddie");
        assertThat(eddie.upload("/api/pictures?name=a-ferry.jpg", file).statusCode())
                .isEqualTo(409);

        maggie.press(page, "rights:restore", Map.of());
        assertThat(walt.get("/desk/pictures/picture?picture=" + his).body())
                .doesNotContain("Its photographer never agreed.");
        assertThat(eddie.upload("/api/pictures?name=a-ferry.jpg", file).statusCode())
                .isEqualTo(200);
    }

    private static void assertGone(String picture, String story) {
        assertThat(reader(picture)).isEqualTo(GONE);
        await().atMost(SOON).untilAsserted(() -> assertThat(Reader.get(story).body())
                .contains("The depot opens.")
                .doesNotContain(picture));
    }

    private static int reader(String picture) {
        return Reader.get("/media/" + picture + "/480").statusCode();
    }

    private static JsonObject json(HttpResponse<String> answer) {
        try (var reader = Json.createReader(new StringReader(answer.body()))) {
            return reader.readObject();
        }
    }

    private static long started(Caller by, String headline) {
        var page = by.press(
                "/desk/story/my-stories", "start:begin", Map.of("start:headline", headline, "start:template", ""));
        return Long.parseLong(page.uri().toString().replaceFirst(".*edition=(\\d+).*", "$1"));
    }

    private static HttpResponse<String> save(Caller by, long edition, int base, String body) {
        var typed = Json.createObjectBuilder()
                .add("base", base)
                .add("why", "SAVE")
                .add("tab", "a")
                .add("headline", "The tram depot opens its doors")
                .add("body", body)
                .add("section", "campus")
                .add("language", "en");
        return by.rest(
                "PUT", "/api/editions/" + edition + "/copy", typed.build().toString());
    }

    private static String address(long edition) throws SQLException {
        try (var database = TheNewsroom.database();
                var query = database.prepareStatement(
                        "select '/story/' || x.slug || to_char(s.day, '/YYYY/MM/DD/') || s.slug"
                                + " from edition e join story s on s.id = e.story_id join section x on x.id = s.section_id"
                                + " where e.id = ?")) {
            query.setLong(1, edition);
            try (var row = query.executeQuery()) {
                row.next();
                return row.getString(1);
            }
        }
    }
}
