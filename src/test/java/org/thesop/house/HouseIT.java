package org.thesop.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.thesop.newsroom.Caller;
import org.thesop.newsroom.Reader;
import org.thesop.newsroom.TheNewsroom;
import org.thesop.story.Slug;

/** A managing editor sets up the paper, and readers who come by an old address find what they came for. */
class HouseIT {

    private static final Pattern LINK = Pattern.compile("<h[23]><a href=\"/story/[^\"]*/([^\"/]+)\"");
    private static final Duration SOON = Duration.ofSeconds(15);

    @Test
    void a_section_with_another_address_takes_its_stories_along_and_the_old_addresses_lead_there() throws SQLException {
        var maggie = Caller.of("maggie");
        var story = text("select '/' || to_char(s.day, 'YYYY/MM/DD/') || s.slug from story s join section x"
                + " on x.id = s.section_id join edition e on e.story_id = s.id and e.state = 'PUBLISHED'"
                + " where x.slug = 'arts' limit 1");
        assertThat(Reader.get("/story/arts" + story).statusCode()).isEqualTo(200);
        rename(maggie, "arts", "stage-and-page");
        try {
            assertThat(Reader.get("/story/arts" + story).headers().firstValue("Location"))
                    .contains("/story/stage-and-page" + story);
            assertThat(Reader.get("/story/stage-and-page" + story).statusCode()).isEqualTo(200);
            await().atMost(SOON)
                    .until(() -> Reader.get("/section/stage-and-page").statusCode() == 200);
            assertThat(Reader.get("/section/arts").headers().firstValue("Location"))
                    .contains("/section/stage-and-page");
            assertThat(maggie.press(
                                    "/desk/house/section",
                                    "details:save",
                                    Map.of("details:name", "Arts again", "details:slug", "arts"))
                            .body())
                    .contains("An address that was public once is never given to another");
        } finally {
            rename(maggie, "stage-and-page", "arts");
        }
        assertThat(Reader.get("/story/stage-and-page" + story).headers().firstValue("Location"))
                .contains("/story/arts" + story);
        assertThat(
                        text(
                                "select details from record_line where what = 'HouseChanged.SECTION' and details like 'arts (%' limit 1"))
                .contains("arts (", "stage-and-page (");
    }

    private static void rename(Caller maggie, String from, String to) {
        var page = maggie.press("/desk/house/section?section=" + from, "details:save", Map.of("details:slug", to));
        assertThat(page.body()).contains("The section is changed.", "/section/" + to);
    }

    @Test
    void a_section_with_parts_shows_their_stories_and_its_order_is_the_readers() {
        var maggie = Caller.of("maggie");
        maggie.press(
                "/desk/house/section", "details:save", Map.of("details:name", "Rowing", "details:parent", "sports"));
        await().atMost(SOON).until(() -> Reader.get("/section/sports").body().contains("/section/rowing"));
        assertThat(Reader.get("/").body()).doesNotContain("\"/section/rowing\"");
        assertThat(maggie.press(
                                "/desk/house/section?section=sports",
                                "details:save",
                                Map.of("details:parent", "campus"))
                        .body())
                .contains("one that has parts cannot be a part");
    }

    @Test
    void a_merged_tag_leads_readers_to_the_other_with_the_stories_of_both() throws SQLException {
        var stories = List.of("night-buses-return", "goalkeeper-who-keeps-score");
        tag(stories.get(0), "Night buses\nTransport");
        tag(stories.get(1), "Nachtbusse");
        assertThat(Reader.get("/tag/night-buses").body())
                .contains(stories.get(0))
                .doesNotContain(stories.get(1));
        var maggie = Caller.of("maggie");
        var page = maggie.press("/desk/house/tags?tag=night-buses", "tag:merge", Map.of("tag:synonym", "Nachtbusse"));
        assertThat(page.body()).contains("The tag leads here now.", "Nachtbusse");

        assertThat(Reader.get("/tag/nachtbusse").headers().firstValue("Location"))
                .contains("/tag/night-buses");
        assertThat(Reader.get("/tag/night-buses").body()).contains(stories.get(0), stories.get(1));
        var story =
                Reader.get(text("select '/story/' || x.slug || to_char(s.day, '/YYYY/MM/DD/') || s.slug from story s"
                        + " join section x on x.id = s.section_id where s.slug = '" + stories.get(1) + "'"));
        assertThat(story.body()).contains("href=\"/tag/night-buses\"").doesNotContain("/tag/nachtbusse");
        assertThat(Reader.get("/tag/no-story-had-this").statusCode()).isEqualTo(404);
    }

    @Test
    void a_tags_page_begins_with_what_went_out_last_and_its_older_stories_follow() throws SQLException {
        var out = text("select string_agg(s.slug, ' ' order by s.first_published_at desc, s.id desc) from story s"
                        + " where s.day is not null and exists (select from edition e where e.story_id = s.id"
                        + " and e.state = 'PUBLISHED' and e.kind = 'FIRST')")
                .split(" ", -1);
        for (var slug : out) {
            tag(slug, "Everything out");
        }
        var page = Reader.get("/tag/everything-out").body();
        var older = page.replaceFirst("(?s).*rel=\"next\" href=\"([^\"]+)\".*", "$1")
                .replace("&amp;", "&");
        var shown = new ArrayList<String>();
        for (var body :
                older.startsWith("/tag/") ? List.of(page, Reader.get(older).body()) : List.of(page)) {
            var links = LINK.matcher(body.substring(body.indexOf("<main"), body.indexOf("</main>")));
            links.results()
                    .map(link -> link.group(1))
                    .filter(slug -> !shown.contains(slug))
                    .forEach(shown::add);
        }
        assertThat(shown).hasSizeGreaterThan(10).isEqualTo(List.of(out).subList(0, shown.size()));
    }

    @Test
    void the_database_makes_the_same_address_of_a_tag_as_the_newsroom() throws SQLException {
        for (var name : List.of("Night buses", "Zoë’s Café", "C++", "  Année 2026 ", "don't", "—")) {
            var made = text("select tag_slug('" + name.replace("'", "''") + "')");
            assertThat(made.isEmpty() ? "story" : made).isEqualTo(Slug.of(name).text());
        }
    }

    @Test
    void a_page_of_the_papers_own_words_keeps_every_version_and_brings_one_back() {
        var maggie = Caller.of("maggie");
        var first = maggie.press(
                "/desk/house/page?page=support",
                "page:save",
                Map.of("page:title", "Help the paper", "page:body:text", "<p>Bring cake.</p>", "page:note", "Shorter"));
        assertThat(first.body()).contains("The page is saved", "Shorter");
        assertThat(Reader.get("/support").body()).contains("<h1>Help the paper</h1>", "Bring cake.");

        var miles = Caller.of("miles");
        var overtaken = miles.press("/desk/house/page?page=support", "page:save", () -> {
            maggie.press("/desk/house/page?page=support", "page:save", Map.of("page:body:text", "<p>Bring tea.</p>"));
            return Map.of("page:body:text", "<p>Bring what you like.</p>");
        });
        assertThat(overtaken.body()).contains("Somebody saved version 2 meanwhile", "Bring what you like.");

        var compared = maggie.get("/desk/house/page-compare?page=support&version=1");
        assertThat(compared.body()).contains("cake", "tea", "Bring version 1 back");
        maggie.press("/desk/house/page-compare?page=support&version=1", "restoring:restore", Map.of());
        assertThat(Reader.get("/support").body()).contains("Bring cake.").doesNotContain("tea");
        maggie.press("/desk/house/page-compare?page=support&version=0", "restoring:restore", Map.of());
        assertThat(Reader.get("/support").body()).contains("Support theSOP").doesNotContain("cake");
    }

    @Test
    void the_paper_goes_by_the_name_that_a_managing_editor_gives_it() throws SQLException {
        var maggie = Caller.of("maggie");
        maggie.press("/desk/house/settings", "settings:save", Map.of("settings:name", "The Harlan Student's Own"));
        try {
            assertThat(Reader.get("/contact").body()).contains("The Harlan Student");
            assertThat(maggie.get("/desk/house/settings").body()).contains("The Harlan Student");
        } finally {
            maggie.press("/desk/house/settings", "settings:save", Map.of("settings:name", ""));
        }
        assertThat(Reader.get("/contact").body()).doesNotContain("The Harlan Student");
        assertThat(text("select details from record_line where what = 'HouseChanged.PAPER' order by id desc limit 1"))
                .contains("The Harlan Student's Own");
    }

    private static void tag(String slug, String tags) throws SQLException {
        try (var database = TheNewsroom.database();
                var update = database.prepareStatement(
                        "update edition e set tags = ? from story s where s.id = e.story_id and s.slug = ?"
                                + " and e.state = 'PUBLISHED'");
                var know = database.prepareStatement("insert into tag (slug, name) select tag_slug(t), t"
                        + " from unnest(string_to_array(?, E'\\n')) t on conflict do nothing")) {
            update.setString(1, tags);
            update.setString(2, slug);
            assertThat(update.executeUpdate()).isEqualTo(1);
            know.setString(1, tags);
            know.executeUpdate();
        }
    }

    private static String text(String query) throws SQLException {
        try (var database = TheNewsroom.database();
                var statement = database.prepareStatement(query);
                var row = statement.executeQuery()) {
            assertThat(row.next()).as(query).isTrue();
            return row.getString(1);
        }
    }
}
