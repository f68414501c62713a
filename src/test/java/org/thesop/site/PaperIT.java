package org.thesop.site;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import java.io.IOException;
import java.io.StringReader;
import java.net.http.HttpRequest;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.thesop.newsroom.Reader;
import org.thesop.newsroom.Statements;

/** The paper as readers and machines get it. */
class PaperIT {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/section/science",
                "/writers",
                "/editors",
                "/managing-editors",
                "/people/wendy",
                "/about",
                "/support",
                "/record",
                "/corrections",
                "/contact"
            })
    void every_page_comes_without_script_cookie_or_foreign_resource(String path) {
        var page = Reader.get(path);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(page.headers().allValues("Content-Security-Policy"))
                .singleElement()
                .asString()
                .startsWith("default-src 'none'")
                .contains("connect-src 'self'")
                .doesNotContain("script-src", "unsafe-inline");
        assertThat(page.body())
                .doesNotContain("primefaces", " style=\"", " onclick=")
                .contains("</html>");
        assertThat(page.body().replaceAll("<script type=\"application/ld\\+json\"[^>]*>", ""))
                .doesNotContain("<script");
    }

    @Test
    void a_story_page_carries_what_readers_search_engines_and_cards_need() {
        var path = nightBuses();
        var page = Reader.get(path).body();
        assertThat(page)
                .contains("<h1>Night buses return after students count the empty stops themselves</h1>")
                .contains("Published: ")
                .contains("An earlier version gave the wrong number of stops on line 6.")
                .contains("rel=\"canonical\"")
                .contains("property=\"og:title\"")
                .contains("name=\"description\"");
        var article = newsArticle(page);
        assertThat(article.getString("@type")).isEqualTo("NewsArticle");
        assertThat(article.getString("headline")).startsWith("Night buses return");
        assertThat(article.getString("datePublished")).matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d-0[45]:00");
        assertThat(article.getJsonArray("author")).hasSize(2);
    }

    @Test
    void what_is_not_out_is_not_there() {
        assertThat(Reader.get("/").body())
                .doesNotContain("The dormitory that reads its own meter", "The voice that answers");
        assertThat(Reader.get("/people/wendy").body()).doesNotContain("The dormitory that reads its own meter");
    }

    @Test
    void a_withdrawn_story_answers_with_its_notice() {
        var withdrawn = Pattern.compile("/story/campus/\\d{4}/\\d\\d/\\d\\d/[a-z0-9-]*dining[a-z0-9-]*");
        assertThat(Reader.get("/").body()).doesNotContainPattern(withdrawn);
        var address = addressInDatabase("WITHDRAWN", "%dining%");
        var page = Reader.get(address);
        assertThat(page.statusCode()).isEqualTo(410);
        assertThat(page.body()).contains("withdrawn").doesNotContain("NewsArticle");
    }

    @ParameterizedTest
    @CsvSource({
        "/nothing/here, 404",
        "/story/campus/2026/02/30/night-buses-return, 404",
        "/story/campus/2026/01/01/no-such-story, 404",
        "/people/nobody-of-that-name, 404",
        "/section/astrology, 404",
        "/site/story.xhtml, 404",
        "/welcome/guess, 404"
    })
    void an_unknown_address_gets_the_papers_own_page(String path, int status) {
        var page = Reader.get(path);
        assertThat(page.statusCode()).isEqualTo(status);
        assertThat(page.body()).contains("class=\"plate\"").doesNotContain("JBWEB", "Exception", "xception:");
    }

    @Test
    void who_comes_to_a_page_that_is_not_there_is_led_to_the_search() {
        assertThat(Reader.get("/nothing/here").body())
                .containsPattern("class=\"ways\">.*<a href=\"/search\">Search</a>");
    }

    @Test
    void the_folder_of_the_application_is_closed() {
        assertThat(Reader.get("/WEB-INF/web.xml").statusCode()).isEqualTo(404);
        assertThat(Reader.get("/META-INF/MANIFEST.MF").statusCode()).isEqualTo(404);
    }

    @Test
    void old_addresses_lead_to_the_story_for_good() {
        var path = nightBuses();
        var old = Reader.get(path + ".php");
        assertThat(old.statusCode()).isIn(301, 308);
        assertThat(old.headers().firstValue("Location").orElseThrow()).endsWith(path);
        var parts = path.split("/", -1);
        var older = Reader.get("/story/" + parts[3] + parts[4] + parts[5] + "/" + parts[6] + ".html");
        assertThat(older.statusCode()).isIn(301, 308);
        assertThat(older.headers().firstValue("Location").orElseThrow()).endsWith(path);
    }

    @Test
    void a_head_request_is_answered_without_a_body() {
        var answer = Reader.send(HttpRequest.newBuilder(org.thesop.newsroom.TheNewsroom.at("/"))
                .method("HEAD", HttpRequest.BodyPublishers.noBody()));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "/, 6",
        "/section/campus, 4",
        "/writers, 3",
        "/people/wendy, 5",
        "/corrections, 2",
        "/record, 2",
        "/about, 3"
    })
    void a_page_asks_the_database_a_few_times_however_much_is_on_it(String path, int most) {
        assertThat(statements(path)).isBetween(0, most);
    }

    @Test
    void a_story_page_asks_the_database_three_times_at_most_and_once_more_for_the_navigation() {
        assertThat(statements(nightBuses())).isBetween(1, 4);
    }

    @Test
    void a_storys_changes_are_told_from_the_record_in_two_questions() {
        var page = Reader.get(nightBuses() + "/changes");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("Version 2", "An earlier version gave the wrong number of stops on line 6.")
                .containsPattern("<code>[0-9a-f]{64}</code>");
        assertThat(statements(nightBuses() + "/changes")).isBetween(1, 3);
        assertThat(Reader.get(addressInDatabase("WITHDRAWN", "%dining%") + "/changes")
                        .statusCode())
                .isEqualTo(410);
    }

    @Test
    void a_writer_shows_chosen_clips_to_somebody_as_a_page_and_as_a_pdf_that_has_them_whole() throws IOException {
        var list = Reader.get("/people/wendy/clips?section=campus").body();
        var night = Pattern.compile("value=\"(\\d+)\"[^>]*/?><span><b>Night buses return")
                .matcher(list);
        assertThat(night.find()).isTrue();
        assertThat(Reader.get("/people/wendy/clips?show=yes").body()).contains("Nothing is ticked.");
        var chosen = "?clip=" + night.group(1);
        var page = Reader.get("/people/wendy/clips" + chosen).body();
        assertThat(page)
                .contains("Wendy Marsh", "Night buses return", "/people/wendy/clips.pdf" + chosen)
                .doesNotContain("What the new honor code leaves out");
        // What is somebody else’s, or not out, is nobody's clip here.
        assertThat(Reader.get("/people/omar/clips" + chosen).statusCode()).isEqualTo(404);
        var printed = Reader.getBytes("/people/wendy/clips.pdf" + chosen);
        assertThat(printed.headers().firstValue("Content-Type")).hasValue("application/pdf");
        assertThat(printed.headers().firstValue("Cache-Control")).hasValue("no-store");
        try (var pdf = Loader.loadPDF(printed.body())) {
            assertThat(pdf.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            assertThat(pdf.getDocumentInformation().getTitle()).isEqualTo("Clips by Wendy Marsh");
            assertThat(new PDFTextStripper().getText(pdf).replaceAll("\\s+", " "))
                    .contains("Wendy Marsh", "An earlier version gave the wrong number of stops on line 6.")
                    .contains("a little sloppy.");
        }
    }

    @Test
    void a_letter_to_the_editor_is_kept_and_a_hasty_one_loses_nothing() {
        var hasty = Reader.post("/contact", "name=Ruth+Abel&email=nowhere&subject=Hello&text=About+the+buses");
        assertThat(hasty.body()).contains("Ruth Abel", "About the buses");
        var sent = Reader.writeLetter("name=Ruth+Abel&email=ruth%40example.org&subject=Hello&text=About+the+buses");
        assertThat(sent.statusCode()).isEqualTo(303);
        assertThat(sent.headers().firstValue("Location").orElseThrow()).contains("sent");
    }

    private static int statements(String path) {
        return Statements.of(
                Reader.getPrinted(path).headers().firstValue("X-Request-Id").orElseThrow());
    }

    private static String nightBuses() {
        return addressInDatabase("PUBLISHED", "night-buses-return");
    }

    private static String addressInDatabase(String state, String slugLike) {
        try (var database = org.thesop.newsroom.TheNewsroom.database();
                var query = database.prepareStatement(
                        "select '/story/' || a.section || to_char(a.day, '/YYYY/MM/DD/') || a.slug from story_address a"
                                + " join edition e on e.story_id = a.story_id"
                                + " where e.state = ? and a.slug like ? order by a.story_id limit 1")) {
            query.setString(1, state);
            query.setString(2, slugLike);
            try (var row = query.executeQuery()) {
                row.next();
                return row.getString(1);
            }
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static jakarta.json.JsonObject newsArticle(String page) {
        var script = Pattern.compile("<script type=\"application/ld\\+json\"[^>]*>(.*?)</script>", Pattern.DOTALL)
                .matcher(page);
        assertThat(script.find()).isTrue();
        try (var reader = Json.createReader(new StringReader(script.group(1)))) {
            return reader.readObject();
        }
    }
}
