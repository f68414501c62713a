package org.thesop.syndication;

import static org.assertj.core.api.Assertions.assertThat;

import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.thesop.newsroom.Caller;
import org.thesop.newsroom.Reader;
import org.thesop.newsroom.Statements;
import org.thesop.newsroom.TheNewsroom;

/** What machines get of the paper: feeds, the site map, cards, and the files in which it declares something. */
class PaperForMachinesIT {

    private static final Pattern NIGHT_BUSES =
            Pattern.compile("(http[^<\"]*)?(/story/campus/\\d{4}/\\d\\d/\\d\\d/night-buses-return)");
    private static final Pattern LOC = Pattern.compile("<loc>(http[^/]*//[^/]+)?([^<]*)</loc>");

    /** A feed has the newest, and before this whatever other tests have put out. */
    @BeforeAll
    static void the_night_buses_are_the_newest_story() throws SQLException {
        change("update edition set published_at = now() where state = 'PUBLISHED'"
                + " and story_id = (select max(id) from story where slug = 'night-buses-return')");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/feed.atom",
                "/feed.rss",
                "/section/campus/feed.atom",
                "/section/campus/feed.rss",
                "/people/wendy/feed.atom",
                "/people/wendy/feed.rss"
            })
    void a_feed_brings_the_whole_story_with_what_was_corrected(String path) {
        var answer = Reader.get(path);
        assertThat(answer.statusCode()).isEqualTo(200);
        var entry = nightBuses(read(answer.body()));
        var text = entry.getContents().isEmpty()
                ? entry.getDescription().getValue()
                : entry.getContents().get(0).getValue();
        assertThat(text)
                .contains("An earlier version gave the wrong number of stops on line 6.", "<p>")
                .doesNotContain("href=\"/", "src=\"/");
        assertThat(entry.getTitle()).startsWith("Night buses return");
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
    }

    @Test
    void json_brings_the_same() {
        var feed = json(Reader.get("/people/wendy/feed.json"));
        assertThat(feed.getJsonArray("items").getValuesAs(JsonObject.class))
                .extracting(item -> item.getString("title"))
                .anyMatch(title -> title.startsWith("Night buses return"));
    }

    @Test
    void what_readers_do_not_have_is_in_no_feed() {
        for (var form : List.of("atom", "rss", "json")) {
            assertThat(Reader.get("/feed." + form).body())
                    .doesNotContain("The dormitory that reads its own meter", "The voice that answers");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/section/astrology/feed.atom",
                "/people/nobody-of-that-name/feed.rss",
                "/tag/no-such-word/feed.json"
            })
    void what_is_not_there_has_no_feed(String path) {
        assertThat(Reader.get(path).statusCode()).isEqualTo(404);
    }

    @Test
    void whoever_has_it_already_is_not_sent_it_again() {
        var first = Reader.get("/section/arts/feed.atom");
        var tag = first.headers().firstValue("ETag").orElseThrow();
        assertThat(tag).startsWith("\"");
        assertThat(ifHad("If-None-Match", tag).statusCode()).isEqualTo(304);
        assertThat(ifHad("If-None-Match", "\"other\", " + tag).statusCode()).isEqualTo(304);
        assertThat(ifHad("If-None-Match", "\"other\"").statusCode()).isEqualTo(200);
        // A name or a tag changes a feed, and no date tells.
        assertThat(ifHad("If-Modified-Since", "Mon, 03 Jan 2050 10:00:00 GMT").statusCode())
                .isEqualTo(200);
        assertThat(first.headers().firstValue("Cache-Control")).contains("public, max-age=60");
    }

    private static HttpResponse<String> ifHad(String header, String value) {
        return Reader.send(HttpRequest.newBuilder(TheNewsroom.at("/section/arts/feed.atom"))
                .header(header, value));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/feed.atom", "/section/campus/feed.rss", "/people/wendy/feed.json"})
    void a_feed_asks_the_database_a_few_times_however_long_it_is(String path) {
        assertThat(statements(path)).isBetween(1, 8);
    }

    @Test
    void every_page_says_where_its_feeds_are_and_people_are_told_what_they_are() {
        assertThat(Reader.get("/section/campus").body())
                .contains("href=\"/section/campus/feed.atom\"", "href=\"/feed.json\"");
        assertThat(Reader.get("/about").body()).contains("type=\"application/atom+xml\"");
        assertThat(Reader.get("/feeds").body()).contains("feed reader", "/section/campus/feed.atom");
        assertThat(Reader.get("/section/campus").body()).contains("href=\"/section/campus/feed\"");
        assertThat(Reader.get("/section/campus/feed").body())
                .contains("Campus in a feed reader", TheNewsroom.at("/section/campus/feed.rss") + "<");
        assertThat(Reader.get("/section/campus/feed.rss").body()).contains("/section/campus/feed -->");
    }

    @Test
    void the_site_map_leads_to_every_story_that_readers_have_and_to_no_other() {
        assertThat(Reader.get("/robots.txt").body())
                .contains("/sitemap.xml", "Disallow: /desk/", "Disallow: /preview/");
        var index = Reader.get("/sitemap.xml").body();
        var files = LOC.matcher(index)
                .results()
                .map(found -> Reader.get(found.group(2)))
                .toList();
        assertThat(files).hasSizeGreaterThan(2).allMatch(file -> file.statusCode() == 200);
        var all = String.join("\n", files.stream().map(HttpResponse::body).toList());
        assertThat(all)
                .containsPattern(NIGHT_BUSES)
                .contains("/section/campus<", "/people/wendy<", "/archive/", "/privacy<", "/newsletter<")
                .doesNotContainPattern("/story/campus/[^<]*dining-hall");
        assertThat(Reader.get("/sitemap/stories-900000.xml").statusCode()).isEqualTo(404);
        assertThat(Reader.get("/news-sitemap.xml").body()).contains("<urlset");
    }

    @Test
    void a_tag_whose_stories_all_have_a_synonym_is_in_the_site_map() throws SQLException {
        change("update edition e set tags = e.tags || E'\\nOwls by night' from story s where s.id = e.story_id"
                + " and s.slug = 'night-buses-return' and e.state = 'PUBLISHED'");
        change("insert into tag (slug, name) values ('night-birds', 'Night birds'), ('birds-unseen', 'Birds unseen')");
        change("insert into tag (slug, name, into_id) select 'owls-by-night', 'Owls by night', id from tag"
                + " where slug = 'night-birds'");
        assertThat(Reader.get("/sitemap/tags-1.xml").body())
                .contains("/tag/night-birds<")
                .doesNotContain("/tag/owls-by-night<", "/tag/birds-unseen<");
        assertThat(Reader.get("/tag/night-birds/feed.atom").body()).containsPattern(NIGHT_BUSES);
    }

    private static void change(String statement) throws SQLException {
        try (var database = TheNewsroom.database();
                var change = database.prepareStatement(statement)) {
            change.executeUpdate();
        }
    }

    @Test
    void the_card_of_a_story_is_found_by_its_page() {
        var page = Reader.get(nightBuses()).body();
        var link = Pattern.compile("application/json\\+oembed\"[^>]*href=\"([^\"]+)\"")
                .matcher(page);
        assertThat(link.find()).isTrue();
        var card = json(Reader.get(link.group(1).replace("&amp;", "&")));
        assertThat(card.getString("title")).startsWith("Night buses return");
        assertThat(card.getString("html")).contains("<blockquote", "night-buses-return");
        var strange = URLEncoder.encode("https://elsewhere.example/story", StandardCharsets.UTF_8);
        assertThat(Reader.get("/oembed?url=" + strange).statusCode()).isEqualTo(404);
        assertThat(Reader.get("/oembed?format=xml&url=" + strange).statusCode()).isEqualTo(501);
    }

    @Test
    void what_a_managing_editor_declares_is_found_where_machines_look_for_it() {
        var maggie = Caller.of("maggie");
        assertThat(Reader.get("/ads.txt").statusCode()).isEqualTo(404);
        assertThat(declare(maggie, "ads.example, 77, OWNER", "").body())
                .contains("A line of ads.txt is not as", "ads.example, 77, OWNER");
        try {
            declare(maggie, "ads.example, 77, DIRECT", "security@paper.example");
            assertThat(Reader.get("/ads.txt").body()).isEqualTo("ads.example, 77, DIRECT\n");
            assertThat(Reader.get("/.well-known/security.txt").body())
                    .contains("Contact: mailto:security@paper.example", "Expires: ");
        } finally {
            declare(maggie, "", "");
        }
        assertThat(Reader.get("/.well-known/security.txt").statusCode()).isEqualTo(404);
    }

    private static HttpResponse<String> declare(Caller by, String ads, String contact) {
        return by.press(
                "/desk/house/machines", "machines:save", Map.of("machines:ads", ads, "machines:contact", contact));
    }

    @Test
    void a_story_leads_on_to_more_of_its_section_and_can_be_sent_on() {
        assertThat(Reader.get(nightBuses()).body())
                .contains("More in Campus", "rel=\"prev\"", "mailto:?subject=", "\"BreadcrumbList\"")
                .contains("CorrectionComment", "article:author", "article:modified_time");
    }

    @Test
    void the_archive_leads_to_each_month_and_a_month_to_its_stories() {
        var month = Pattern.compile("/story/campus/(\\d{4})/(\\d\\d)/").matcher(nightBuses());
        assertThat(month.find()).isTrue();
        var path = "/archive/" + month.group(1) + "/" + month.group(2);
        assertThat(Reader.get("/archive").body()).contains("href=\"" + path + "\"");
        assertThat(Reader.get(path).body()).contains("class=\"kicker\" href=\"/archive\"", "/story/");
        assertThat(Reader.get("/archive/1815/06").statusCode()).isEqualTo(404);
        assertThat(statements(path)).isBetween(1, 4);
        assertThat(statements("/archive")).isBetween(1, 2);
    }

    private static String nightBuses() {
        var found = NIGHT_BUSES.matcher(Reader.get("/section/campus/feed.atom").body());
        assertThat(found.find()).isTrue();
        return found.group(2);
    }

    private static SyndEntry nightBuses(SyndFeed feed) {
        return feed.getEntries().stream()
                .filter(entry -> entry.getLink().endsWith("/night-buses-return"))
                .findFirst()
                .orElseThrow();
    }

    private static SyndFeed read(String feed) {
        try {
            return new SyndFeedInput(true, Locale.US).build(new StringReader(feed));
        } catch (FeedException odd) {
            throw new AssertionError(odd);
        }
    }

    private static JsonObject json(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(200);
        try (var reader = Json.createReader(new StringReader(answer.body()))) {
            return reader.readObject();
        }
    }

    private static int statements(String path) {
        return Statements.of(
                Reader.getPrinted(path).headers().firstValue("X-Request-Id").orElseThrow());
    }
}
