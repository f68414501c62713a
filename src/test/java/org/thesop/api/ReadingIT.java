package org.thesop.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.thesop.newsroom.Caller;
import org.thesop.newsroom.Reader;
import org.thesop.newsroom.Statements;
import org.thesop.newsroom.TheNewsroom;

/** What everybody's programs get of the paper, without a key. */
class ReadingIT {

    private static JsonObject json(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Json.createReader(new StringReader(answer.body())).readObject();
    }

    private static HttpResponse<String> get(String query) {
        return Reader.get("/api/v1" + query);
    }

    private static List<JsonObject> stories(String query) {
        return json(get("/stories" + query)).getJsonArray("stories").getValuesAs(JsonObject.class);
    }

    private static String path(String address) {
        return address.replaceFirst("^https?://[^/]+", "");
    }

    @Test
    void a_list_of_stories_goes_on_from_where_its_page_ends() {
        var first = get("/stories?section=campus&limit=2");
        Described.as("StoryList", first.body());
        var seen = new ArrayList<Integer>();
        var next = "/api/v1/stories?section=campus&limit=2";
        for (var page = 0; page < 3 && next != null; page++) {
            var answer = Reader.get(next);
            var list = json(answer);
            list.getJsonArray("stories").getValuesAs(JsonObject.class).forEach(each -> {
                assertThat(each.getJsonObject("section").getString("slug")).isNotEmpty();
                seen.add(each.getInt("id"));
            });
            next = list.isNull("next") ? null : path(list.getString("next"));
            assertThat(answer.headers().firstValue("Link").isPresent()).isEqualTo(next != null);
        }
        assertThat(seen).hasSizeGreaterThan(4).doesNotHaveDuplicates();
    }

    @Test
    void a_list_has_what_was_asked_for_and_nothing_else() {
        assertThat(stories("?person=wendy")).isNotEmpty().allSatisfy(story -> assertThat(
                        story.getJsonArray("credits").toString())
                .contains("\"wendy\""));
        assertThat(stories("?language=es")).isNotEmpty().allSatisfy(story -> assertThat(story.getString("language"))
                .isEqualTo("es"));
        assertThat(stories("?from=2200-01-01")).isEmpty();
        assertThat(stories("?to=1990-01-01T00:00:00Z")).isEmpty();
        assertThat(stories("?tag=no-such-word")).isEmpty();
        assertThat(stories("?section=astrology")).isEmpty();
        assertThat(stories("?person=nobody-of-that-name")).isEmpty();
        assertThat(stories("?language=tlh")).isEmpty();
    }

    @Test
    void a_story_comes_whole_with_what_was_corrected_in_it() throws SQLException {
        var answer = get("/stories/" + idOf("night-buses-return"));
        Described.as("Story", answer.body());
        var story = json(answer);
        assertThat(story.getString("headline")).startsWith("Night buses return");
        assertThat(story.getJsonArray("corrections").getJsonObject(0).getString("text"))
                .contains("wrong number of stops");
        assertThat(story.getString("body")).contains("<p>").doesNotContain("href=\"/", "src=\"/");
        assertThat(story.getInt("version")).isGreaterThan(1);
        assertThat(Reader.get(path(story.getString("newsItem"))).body())
                .contains("stat:usable", "version=\"" + story.getInt("version") + "\"", "wrong number of stops");
        assertThat(Reader.get(path(story.getString("address"))).body()).contains(path(story.getString("newsItem")));
    }

    @Test
    void what_readers_do_not_have_is_not_there() throws SQLException {
        var hidden = number("select min(id) from story where first_published_at is null");
        assertThat(get("/stories/" + hidden).statusCode()).isEqualTo(404);
        assertThat(get("/stories/" + hidden).body())
                .isEqualTo(get("/stories/999999999").body());
        assertThat(get("/stories?limit=100").body())
                .doesNotContain("The dormitory that reads its own meter", "The voice that answers");
        assertThat(Reader.get("/story/campus/2026/01/01/nothing-here.newsml").statusCode())
                .isEqualTo(404);
    }

    @Test
    void people_and_sections_are_listed() {
        var people = get("/people?role=writer&limit=1");
        Described.as("PersonList", people.body());
        var next = path(json(people).getString("next"));
        assertThat(Reader.get(next).body()).isNotEqualTo(people.body());
        var wendy = get("/people/wendy");
        Described.as("Person", wendy.body());
        assertThat(json(wendy).getString("name")).isEqualTo("Wendy Marsh");
        assertThat(get("/people/nobody-of-that-name").statusCode()).isEqualTo(404);
        var sections = get("/sections");
        Described.as("SectionList", sections.body());
        assertThat(sections.body()).contains("\"campus\"");
    }

    @Test
    void what_a_section_is_about_goes_with_its_stories_as_soon_as_a_managing_editor_says_it() throws SQLException {
        var item = path(json(get("/stories/" + idOf("night-buses-return"))).getString("newsItem"));
        about("EDUCATION");
        assertThat(get("/sections").body()).contains("{\"code\":\"05000000\",\"name\":\"education\"}");
        await().atMost(Duration.ofSeconds(15))
                .until(() -> Reader.get(item).body().contains("medtop:05000000"));
        about("");
        await().atMost(Duration.ofSeconds(15))
                .until(() -> !Reader.get(item).body().contains("medtop:"));
    }

    private static void about(String topic) {
        var told = Caller.of("maggie")
                .press("/desk/house/section?section=campus", "details:save", Map.of("details:topic", topic));
        assertThat(told.body()).contains("The section is changed.");
    }

    @Test
    void whoever_has_it_already_is_not_sent_it_again_and_pages_elsewhere_may_read_it() {
        var first = get("/sections");
        var tag = first.headers().firstValue("ETag").orElseThrow();
        assertThat(first.headers().allValues("Cache-Control")).containsExactly("public, max-age=60");
        assertThat(first.headers().firstValue("Access-Control-Allow-Origin")).contains("*");
        assertThat(first.headers().firstValue("Set-Cookie")).isEmpty();
        var again = Reader.send(HttpRequest.newBuilder(TheNewsroom.at("/api/v1/sections"))
                .header("If-None-Match", tag)
                .header("Origin", "https://elsewhere.example"));
        assertThat(again.statusCode()).isEqualTo(304);
        var asked = Reader.send(HttpRequest.newBuilder(TheNewsroom.at("/api/v1/sections"))
                .method("OPTIONS", HttpRequest.BodyPublishers.noBody())
                .header("Origin", "https://elsewhere.example")
                .header("Access-Control-Request-Method", "GET")
                .header("Access-Control-Request-Headers", "if-none-match"));
        assertThat(asked.statusCode()).isBetween(200, 204);
        assertThat(asked.headers().firstValue("Access-Control-Allow-Headers")).contains("If-None-Match");
    }

    @ParameterizedTest
    @CsvSource({
        "/stories?limit=0, 400, limit",
        "/stories?limit=101, 400, limit",
        "/stories?limit=many, 400, limit",
        "/stories?cursor=nowhere, 400, cursor",
        "/stories?from=yesterday, 400, from",
        "/stories?tag=%7Ba%22, 400, tag",
        "/stories?sort=best, 400, sort",
        "/stories?section=, 400, section",
        "/stories?section=campus&section=city, 400, section",
        "/stories?from=%2B300000-01-01T00:00:00Z, 400, from",
        "/people?role=king, 400, role",
        "/people?cursor=nobody-of-that-name, 400, cursor",
        "/stories/nothing, 404, ''",
        "/nothing, 404, ''",
    })
    void what_is_odd_is_told_by_its_name(String query, int status, String parameter) {
        var answer = get(query);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        Described.as("Problem", answer.body());
        var problem = Json.createReader(new StringReader(answer.body())).readObject();
        assertThat(problem.getString("parameter", "")).isEqualTo(parameter);
        assertThat(answer.headers().allValues("Cache-Control")).containsExactly("no-store");
    }

    @Test
    void nothing_is_changed_by_reading() {
        var answer = Reader.send(HttpRequest.newBuilder(TheNewsroom.at("/api/v1/stories"))
                .POST(HttpRequest.BodyPublishers.ofString("{}"))
                .header("Content-Type", "application/json"));
        assertThat(answer.statusCode()).isEqualTo(405);
        Described.as("Problem", answer.body());
    }

    @Test
    void a_list_asks_the_database_a_few_times_however_long_it_is() throws SQLException {
        assertThat(statements("/stories?limit=100")).isEqualTo(statements("/stories?limit=1"));
        assertThat(statements("/stories?limit=100&section=campus&person=wendy")).isLessThanOrEqualTo(4);
        assertThat(statements("/people?limit=100")).isLessThanOrEqualTo(2);
        assertThat(statements("/stories/" + idOf("night-buses-return"))).isLessThanOrEqualTo(9);
    }

    private static int statements(String query) {
        return Statements.of(get(query).headers().firstValue("X-Request-Id").orElseThrow());
    }

    @Test
    void whoever_asks_too_fast_is_told_how_long_to_wait_and_nobody_else_waits() {
        var refused = IntStream.range(0, 1_000)
                .mapToObj(
                        each -> Reader.send(HttpRequest.newBuilder(TheNewsroom.at("/api/v1/people/nobody-of-that-name"))
                                .header("X-Forwarded-For", "203.0.113.71")))
                .filter(answer -> answer.statusCode() == 429)
                .findFirst()
                .orElseThrow();
        assertThat(Integer.parseInt(refused.headers().firstValue("Retry-After").orElseThrow()))
                .isPositive();
        Described.as("Problem", refused.body());
        assertThat(get("/sections").statusCode()).isEqualTo(200);
    }

    @Test
    void what_can_be_asked_is_described_with_the_addresses_of_this_paper() {
        var document = json(Reader.get("/openapi"));
        assertThat(document.getString("openapi")).startsWith("3.1");
        assertThat(document.toString())
                .contains(TheNewsroom.running().paper().resolve("/api/v1").toString())
                .doesNotContain("{paper}", "{realm}");
        assertThat(Reader.get("/feeds").body()).contains("/openapi", ".newsml");
    }

    private static long idOf(String slug) throws SQLException {
        return number("select max(id) from story where slug = '" + slug + "'");
    }

    private static long number(String query) throws SQLException {
        try (var database = TheNewsroom.database();
                var statement = database.prepareStatement(query);
                var row = statement.executeQuery()) {
            assertThat(row.next()).isTrue();
            return row.getLong(1);
        }
    }
}
