package org.thesop.syndication;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The site map, held against what sitemaps.org and Google say of it. */
class MapWritingTest {

    private static final String HOME = "https://paper.example";
    private static final Instant MOMENT = Instant.parse("2026-11-23T14:40:00.123Z");

    private static void isValid(ByteArrayOutputStream map) {
        assertThat(Schemas.siteMap(map.toString(StandardCharsets.UTF_8))).isEmpty();
    }

    private static String text(byte[] xml) {
        return new String(xml, StandardCharsets.UTF_8);
    }

    @Test
    void the_list_of_files_names_each_with_its_whole_address() throws IOException {
        var out = new ByteArrayOutputStream();
        MapWriting.index(List.of(new MapFile(MapFile.What.PAGES, 1), new MapFile(MapFile.What.STORIES, 20)), HOME, out);
        isValid(out);
        assertThat(text(out.toByteArray())).contains("<loc>https://paper.example/sitemap/stories-20.xml</loc>");
    }

    @Test
    void a_file_goes_on_where_the_lines_that_were_read_end() throws IOException {
        var all = LongStream.rangeClosed(1, 12)
                .mapToObj(id -> new MapLine(id, "/people/p" + id, id == 1 ? MOMENT : null))
                .toList();
        var out = new ByteArrayOutputStream();
        MapWriting.file(
                all.subList(0, 5),
                after -> all.stream().filter(line -> line.id() > after).limit(5).toList(),
                HOME,
                out);
        isValid(out);
        assertThat(text(out.toByteArray()))
                .contains("<lastmod>2026-11-23T14:40:00Z</lastmod>")
                .containsSubsequence("/people/p1<", "/people/p5<", "/people/p6<", "/people/p12<");
    }

    @Test
    void a_story_in_two_languages_names_both_in_each_of_its_lines() throws IOException {
        var both = List.of(
                new MapLine.Alternate("en", "/story/campus/2026/11/23/buses"),
                new MapLine.Alternate("es", "/story/espanol/2026/11/24/autobuses"));
        var out = new ByteArrayOutputStream();
        MapWriting.file(
                List.of(new MapLine(1L, "/story/campus/2026/11/23/buses", MOMENT).in(both)),
                after -> List.of(),
                HOME,
                out);
        isValid(out);
        assertThat(text(out.toByteArray()))
                .contains(
                        "<xhtml:link rel=\"alternate\" hreflang=\"en\" href=\"https://paper.example/story/campus/2026/11/23/buses\"/>",
                        "<xhtml:link rel=\"alternate\" hreflang=\"es\" href=\"https://paper.example/story/espanol/2026/11/24/autobuses\"/>");
    }

    @Test
    void news_say_what_they_are_called_when_they_came_out_and_in_which_language() throws IOException {
        var line = new NewsLine(
                "campus", LocalDate.of(2026, 11, 23), "night-buses", "es", MOMENT, "Buses & trains <at> night");
        var out = new ByteArrayOutputStream();
        MapWriting.news(List.of(line), "theSOP", HOME, out);
        isValid(out);
        assertThat(text(out.toByteArray()))
                .contains(
                        "<loc>https://paper.example/story/campus/2026/11/23/night-buses</loc>",
                        "<news:title>Buses &amp; trains &lt;at");
    }

    @ParameterizedTest
    @CsvSource({"es-US,es", "en,en", "fil-PH,fil", "zh-Hant,zh-tw", "zh-HK,zh-tw", "zh-CN,zh-cn", "zh,zh-cn"})
    void the_language_of_news_is_said_without_a_region(String language, String said) throws IOException {
        var line = new NewsLine("campus", LocalDate.of(2026, 11, 23), "buses", language, MOMENT, "Buses");
        var out = new ByteArrayOutputStream();
        MapWriting.news(List.of(line), "theSOP", HOME, out);
        assertThat(text(out.toByteArray())).contains("<news:language>" + said + "</news:language>");
    }

    @Test
    void while_nothing_is_news_the_list_of_news_is_a_valid_one_without_any() throws IOException {
        var out = new ByteArrayOutputStream();
        MapWriting.news(List.of(), "theSOP", HOME, out);
        isValid(out);
        assertThat(text(out.toByteArray()))
                .contains("<loc>https://paper.example/</loc>")
                .doesNotContain("news:news>");
    }

    @Test
    void the_file_of_an_id_is_known_without_counting() {
        var file = MapFile.named("stories-3.xml").orElseThrow();
        assertThat(file.before()).isEqualTo(100_000);
        assertThat(file.last()).isEqualTo(150_000);
        assertThat(MapFile.named("stories-0.xml")).isEmpty();
        assertThat(MapFile.named("drafts-1.xml")).isEmpty();
    }
}
