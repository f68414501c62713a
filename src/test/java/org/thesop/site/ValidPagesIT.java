package org.thesop.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.json.Json;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nu.validator.client.EmbeddedValidator;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.thesop.media.PictureFiles;
import org.thesop.newsroom.Caller;
import org.thesop.newsroom.DueStories;
import org.thesop.newsroom.Reader;
import org.thesop.newsroom.TheNewsroom;
import org.thesop.syndication.Schemas;
import org.xml.sax.SAXException;

/**
 * All that the paper gives to readers and to machines, held against the standards that it says it follows: HTML by the W3C's own
 * check, the rest by {@link Schemas}. No error in any of it.
 */
class ValidPagesIT {

    private static final Duration SOON = Duration.ofSeconds(15);

    /** What is no error any more: the check is of 2020. A frame of another house keeps that house's origin, not ours. */
    private static final Pattern RIGHT_BY_NOW = Pattern.compile(
            "Attribute .fetchpriority. not allowed on element .img"
                    + "|Attribute .loading. not allowed on element .iframe|Setting both .allow-scripts. and .allow-same-origin");

    private static final Pattern SCRIPT = Pattern.compile("<script([^>]*)>(.*?)</script>", Pattern.DOTALL);
    private static final Pattern MONTH = Pattern.compile("href=\"(/archive/\\d{4}/\\d\\d)\"");
    private static final Pattern LOC = Pattern.compile("<loc>(?:https?://[^/]+)([^<]*)</loc>");

    private static final String ADDRESS = """
            select '/story/' || x.slug || '/' || to_char(s.day, 'YYYY/MM/DD') || '/' || s.slug
            from story s join section x on x.id = s.section_id where s.slug = ?
            """;

    /** With all that a body can have which the demo's stories do not: a picture, what stands elsewhere, notes. */
    private static final String RICH =
            "<figure data-media=\"%s\" data-alt=\"A tram &amp; its &quot;depot&quot;\" data-credit=\"Ada"
                    + " Okafor\"><figcaption>The depot &lt;today&gt;</figcaption></figure><p>One<sup class=\"footnote\">See"
                    + " https://elsewhere.example/minutes?a=1&amp;b=2</sup> and two<sup class=\"footnote\">Minutes, page 4</sup>.</p>"
                    + "<h2>After that</h2><ul><li>Three</li></ul><blockquote class=\"pull\"><p>Four</p></blockquote><hr>"
                    + "<figure data-embed=\"youtube\" data-address=\"https://www.youtube.com/watch?v=dQw4w9WgXcQ\">"
                    + "<figcaption>The vote</figcaption></figure>";

    private static String rich;

    @BeforeAll
    static void a_story_with_all_that_a_body_can_have() throws SQLException {
        var sent = Caller.of("wendy").upload("/api/pictures?name=valid-depot.jpg", PictureFiles.photograph(1290, 860));
        try (var reader = Json.createReader(new StringReader(sent.body()));
                var database = TheNewsroom.database()) {
            var picture = reader.readObject().getString("id");
            var due = DueStories.plan(database, 1, DueStories.now(database), Duration.ZERO, "valid-page");
            await().atMost(SOON).until(() -> due.out() == 1);
            try (var change = database.prepareStatement("update edition set body = ? where id = ?")) {
                change.setString(1, RICH.formatted(picture));
                change.setLong(2, due.editions().get(0));
                change.executeUpdate();
            }
        }
        rich = address("valid-page-1");
        await().atMost(SOON).until(() -> Reader.get(rich).body().contains("<iframe"));
    }

    private static String address(String slug) throws SQLException {
        try (var database = TheNewsroom.database();
                var query = database.prepareStatement(ADDRESS)) {
            query.setString(1, slug);
            try (var row = query.executeQuery()) {
                row.next();
                return row.getString(1);
            }
        }
    }

    /** Of each kind one, with the status that it is answered by. */
    private static Map<String, Integer> pages() throws SQLException {
        var pages = new LinkedHashMap<String, Integer>();
        Stream.of(
                        "/",
                        "/section/campus",
                        "/section/opinion",
                        "/section/espanol",
                        "/people/wendy",
                        "/writers",
                        "/editors",
                        "/managing-editors",
                        "/archive",
                        MONTH.matcher(Reader.get("/archive").body())
                                .results()
                                .findFirst()
                                .orElseThrow()
                                .group(1),
                        "/tag/" + tag(),
                        "/search",
                        "/search?q=buses",
                        "/search?q=busses",
                        "/search?q=buses&section=campus&by=wendy",
                        "/search?q=zyzzyva%20%3Cb%3E",
                        "/feeds",
                        "/section/espanol/feed",
                        "/people/wendy/feed",
                        "/tag/" + tag() + "/feed",
                        "/about",
                        "/support",
                        "/contact",
                        "/newsletter",
                        "/privacy",
                        "/corrections",
                        "/record",
                        rich,
                        rich + "/changes",
                        address("night-buses-return"),
                        address("night-buses-return") + "/changes",
                        address("la-cocina-que-abre-a-medianoche"),
                        address("mon-arrivee-en-dix-sept-fautes"))
                .forEach(path -> pages.put(path, 200));
        pages.put("/nothing/here", 404);
        pages.put("/section/nothing/feed", 404);
        pages.put("/newsletter/no-such-secret", 404);
        pages.put(address("dining-hall-to-close-on-weekends"), 410);
        return pages;
    }

    private static String tag() throws SQLException {
        var linked = Pattern.compile("href=\"/tag/([^\"/]+)\"")
                .matcher(Reader.get(address("night-buses-return")).body());
        assertThat(linked.find()).isTrue();
        return linked.group(1);
    }

    @Test
    void no_page_has_an_error_or_a_script_and_each_says_of_itself_what_search_engines_ask_for()
            throws IOException, SAXException, SQLException {
        var wrong = new ArrayList<String>();
        for (var page : pages().entrySet()) {
            var answer = Reader.get(page.getKey());
            assertThat(answer.statusCode()).as(page.getKey()).isEqualTo(page.getValue());
            Stream.of(errors(answer.body()), scripts(answer.body()))
                    .flatMap(List::stream)
                    .forEach(each -> wrong.add(page.getKey() + " " + each));
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void the_check_finds_what_is_wrong() throws IOException, SAXException {
        assertThat(errors("<!DOCTYPE html><html lang=en><title>x</title><p><div></p>"))
                .isNotEmpty();
        assertThat(scripts("<script>alert(1)</script>")).isNotEmpty();
        assertThat(scripts("<script type=\"application/ld+json\">{}</script>")).isNotEmpty();
    }

    @Test
    void feeds_maps_and_news_items_are_as_their_standards_have_them() throws SQLException {
        var wrong = new ArrayList<String>();
        for (var of : List.of("", "/section/campus", "/people/wendy", "/tag/" + tag())) {
            add(
                    wrong,
                    of + "/feed.atom",
                    Schemas.atom(Reader.get(of + "/feed.atom").body()));
            add(
                    wrong,
                    of + "/feed.rss",
                    Schemas.rss(Reader.get(of + "/feed.rss").body()));
            add(
                    wrong,
                    of + "/feed.json",
                    Schemas.jsonFeed(Reader.get(of + "/feed.json").body()));
        }
        var index = Reader.get("/sitemap.xml").body();
        add(wrong, "/sitemap.xml", Schemas.siteMap(index));
        Stream.concat(
                        LOC.matcher(index).results().map((MatchResult found) -> found.group(1)),
                        Stream.of("/news-sitemap.xml"))
                .forEach(file ->
                        add(wrong, file, Schemas.siteMap(Reader.get(file).body())));
        for (var story : List.of(rich, address("night-buses-return"), address("mon-arrivee-en-dix-sept-fautes"))) {
            add(
                    wrong,
                    story + ".newsml",
                    Schemas.newsMl(Reader.get(story + ".newsml").body()));
            add(
                    wrong,
                    story + ".ninjs",
                    Schemas.ninjs(Reader.get(story + ".ninjs").body()));
            var card = "/oembed?url=" + TheNewsroom.at(story);
            add(wrong, card, Schemas.oembed(Reader.get(card).body()));
        }
        var gone = address("dining-hall-to-close-on-weekends");
        add(wrong, gone + ".newsml", Schemas.newsMl(Reader.get(gone + ".newsml").body()));
        add(wrong, gone + ".ninjs", Schemas.ninjs(Reader.get(gone + ".ninjs").body()));
        assertThat(wrong).isEmpty();
    }

    private static void add(List<String> all, String path, List<String> wrong) {
        wrong.forEach(each -> all.add(path + " " + each));
    }

    private static List<String> errors(String page) throws IOException, SAXException {
        var check = new EmbeddedValidator();
        check.setOutputFormat(EmbeddedValidator.OutputFormat.GNU);
        return check.validate(new ByteArrayInputStream(page.getBytes(StandardCharsets.UTF_8)))
                .lines()
                .filter(line ->
                        line.contains("error") && !RIGHT_BY_NOW.matcher(line).find())
                .toList();
    }

    /** Scripts of any kind but what search engines read, and what is wrong with that. */
    private static List<String> scripts(String page) {
        var wrong = new ArrayList<String>();
        SCRIPT.matcher(page).results().forEach(found -> {
            if (found.group(1).startsWith(" type=\"application/ld+json\"")) {
                wrong.addAll(Schemas.linkedData(found.group(2)));
            } else {
                wrong.add("has a script: " + found.group());
            }
        });
        return wrong;
    }
}
