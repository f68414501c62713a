package org.thesop.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Single stories as agencies exchange them. */
class NewsItemsTest {

    private static final String NEWSML = """
            <?xml version="1.0" encoding="UTF-8"?>
            <newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/"><itemSet>
            <newsItem guid="urn:newsml:agency.example.org:20130504:ferry" version="2" standard="NewsML-G2" conformance="power">
              <itemMeta><itemClass qcode="ninat:text"/><versionCreated>2013-05-04T11:00:00-04:00</versionCreated>
                <firstCreated>2013-05-04T10:00:00-04:00</firstCreated><pubStatus qcode="stat:usable"/></itemMeta>
              <contentMeta><headline>Ferry finds its pier</headline><by>By Ada Quist and Ben Orrin</by><dateline>Marlow</dateline>
                <language tag="en-GB"/><subject qcode="medtop:20000338"><name>Transport</name></subject></contentMeta>
              <contentSet><inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml"><head><title>x</title></head>
                <body><p>The ferry <em>found</em> it &amp; stopped.</p></body></html></inlineXML></contentSet>
            </newsItem></itemSet></newsMessage>
            """;

    private static final String NINJS = """
            {"uri": "http://agency.example.org/items/77", "type": "text", "versioncreated": "2013-06-01T08:00:00Z",
             "pubstatus": "usable", "headline": "Canoes counted", "byline": "Ada Quist", "language": "en",
             "body_html": "<p>There are forty.</p>", "subject": [{"name": "Sport"}],
             "associations": {"main": {"uri": "x", "type": "picture"}}}
            """;

    private static final String NITF = """
            <nitf xmlns="http://iptc.org/std/NITF/2006-10-18/"><head><title>t</title><docdata management-status="usable">
              <doc-id id-string="nitf-4711"/><date.issue norm="20130607T120000Z"/><key-list><keyword key="Arts"/></key-list></docdata></head>
              <body><body.head><hedline><hl1>Choir on a raft</hl1><hl2>It floated</hl2></hedline>
                <byline>By <person>Ines Calloway</person></byline><dateline><location>Weir</location></dateline></body.head>
                <body.content><p>They sang.</p><media media-type="image"><media-caption>A raft</media-caption></media></body.content></body></nitf>
            """;

    private static final ZoneId ZONE = ZoneId.of("America/New_York");

    @TempDir
    Path folder;

    private ArrivingStory read(String item) throws IOException {
        var file = Files.writeString(folder.resolve("item"), item);
        var found = Held.all(new NewsItems(file, "item", false, ZONE));
        assertThat(found).hasSize(1);
        return (ArrivingStory) found.get(0).content();
    }

    @Test
    void newsml_g2_is_read_from_its_message() throws IOException {
        var story = read(NEWSML);
        assertThat(story.headline()).isEqualTo("Ferry finds its pier");
        assertThat(story.published()).isEqualTo(Instant.parse("2013-05-04T14:00:00Z"));
        assertThat(story.bylines()).extracting(ArrivingStory.Named::name).containsExactly("Ada Quist", "Ben Orrin");
        assertThat(story.body().html(Map.of())).contains("<p>The ferry <em>found</em> it &amp; stopped.</p>");
        assertThat(story.categories()).containsExactly("Transport");
        assertThat(story.dateline()).isEqualTo("Marlow");
    }

    @Test
    void ninjs_is_read_and_says_that_a_picture_without_an_address_is_not_taken() throws IOException {
        var story = read(NINJS);
        assertThat(story.headline()).isEqualTo("Canoes counted");
        assertThat(story.body().html(Map.of())).isEqualTo("<p>There are forty.</p>");
        assertThat(story.remarks()).extracting(Because::key).containsExactly("ImportRemark.PICTURES_NOT_TAKEN");
    }

    private List<Found> all(String name, Map<String, byte[]> files) throws IOException {
        return Held.all(new NewsItems(Held.zip(folder, files), name, false, ZONE));
    }

    private static ArrivingPicture picture(Found found) {
        assertThat(found.what()).isEqualTo(What.PICTURE);
        return (ArrivingPicture) found.content();
    }

    private static String html(Found story, Found picture) {
        return ((ArrivingStory) story.content()).body().html(Map.of(picture.identity(), "in-the-library"));
    }

    @Test
    void the_picture_of_ninjs_leads_its_story_in_the_widest_form_that_is_offered() throws IOException {
        var picture = """
                {"main": {"uri": "x", "type": "picture", "byline": "Ines Calloway", "description_text": "Forty canoes", "renditions": {
                  "thumbnail": {"href": "https://agency.example.org/t.jpg", "width": 80, "mimetype": "image/jpeg"},
                  "film": {"href": "https://agency.example.org/f.mp4", "width": 4000, "mimetype": "video/mp4"},
                  "original": {"href": "https://agency.example.org/canoes.jpg", "width": 1600, "mimetype": "image/jpeg"}}}}
                """;
        var item = NINJS.replace("{\"main\": {\"uri\": \"x\", \"type\": \"picture\"}}", picture);
        var found = Held.all(new NewsItems(Files.writeString(folder.resolve("item"), item), "item", false, ZONE));
        assertThat(found).hasSize(2);
        assertThat(picture(found.get(0)).address()).isEqualTo("https://agency.example.org/canoes.jpg");
        assertThat(picture(found.get(0)).details().caption()).isEqualTo("Forty canoes");
        assertThat(picture(found.get(0)).details().credit()).isEqualTo("Ines Calloway");
        assertThat(html(found.get(1), found.get(0)))
                .isEqualTo(
                        "<figure data-alt=\"\" data-media=\"in-the-library\"><figcaption>Forty canoes</figcaption></figure>"
                                + "<p>There are forty.</p>");
        assertThat(((ArrivingStory) found.get(1).content()).body().html(Map.of()))
                .as("without it nothing is left of it")
                .isEqualTo("<p>There are forty.</p>");
        assertThat(((ArrivingStory) found.get(1).content()).remarks()).isEmpty();
    }

    @Test
    void the_picture_in_our_own_ninjs_is_read_with_what_it_says_to_who_cannot_see_it() throws IOException {
        var picture = """
                [{"name": "p", "uri": "https://paper.example/media/p", "type": "picture", "by": "Ada Quist",
                  "descriptions": [{"role": "caption", "value": "A raft"}, {"role": "altText", "value": "Ten people on planks"}],
                  "renditions": [{"name": "w480", "href": "https://paper.example/media/p/480", "width": 480},
                    {"name": "w960", "href": "https://paper.example/media/p/960", "width": 960}]}]
                """;
        var item = NINJS.replace("{\"main\": {\"uri\": \"x\", \"type\": \"picture\"}}", picture);
        var found = Held.all(new NewsItems(Files.writeString(folder.resolve("item"), item), "item", false, ZONE));
        assertThat(picture(found.get(0)).address()).isEqualTo("https://paper.example/media/p/960");
        assertThat(picture(found.get(0)).details().alt()).isEqualTo("Ten people on planks");
        assertThat(html(found.get(1), found.get(0))).contains("data-alt=\"Ten people on planks\"");
    }

    @Test
    void what_another_paper_of_ours_sends_as_ninjs_3_is_the_same_story_here() throws IOException {
        var found = Held.all(new NewsItems(Files.writeString(folder.resolve("item"), """
                {"uri": "tag:paper.example,2026:story-1", "type": "text", "firstCreated": "2026-11-26T14:40:00Z", "pubStatus": "usable",
                 "language": "en", "title": "Rafts", "headlines": [{"role": "main", "value": "Rafts are back"}],
                 "by": "Wendy Marsh, Walt Ibarra", "located": "Weir",
                 "descriptions": [{"role": "deck", "value": "Ten of them."}, {"role": "summary", "value": "Rafts again."}],
                 "bodies": [{"role": "main", "contentType": "text/html", "value": "<figure class='lead'><picture><source srcset='s'>                <img src='https://paper.example/media/p/960' alt='Planks'></picture><figcaption>A raft <small data-said='Picture:'>Ada                 Okafor</small></figcaption></figure><p><span class='dateline'>Weir</span> — They float.</p>"}],
                 "associations": [{"name": "p", "uri": "https://paper.example/media/p", "type": "picture", "by": "Ada Okafor",
                  "descriptions": [{"role": "caption", "value": "A raft"}, {"role": "altText", "value": "Planks"}],
                  "renditions": [{"href": "https://paper.example/media/p/960", "width": 960},
                    {"href": "https://paper.example/media/p/1600", "width": 1600}]}]}
                """), "item", false, ZONE));
        assertThat(found).as("one picture, one story").hasSize(2);
        assertThat(found.get(0).name()).isEqualTo("A raft");
        assertThat(picture(found.get(0)).address()).isEqualTo("https://paper.example/media/p/1600");
        assertThat(picture(found.get(0)).details().credit()).isEqualTo("Ada Okafor");
        var story = (ArrivingStory) found.get(1).content();
        assertThat(story.headline()).isEqualTo("Rafts are back");
        assertThat(story.deck()).isEqualTo("Ten of them.");
        assertThat(story.summary()).isEqualTo("Rafts again.");
        assertThat(story.dateline()).isEqualTo("Weir");
        assertThat(story.published()).isEqualTo(Instant.parse("2026-11-26T14:40:00Z"));
        assertThat(story.bylines()).extracting(ArrivingStory.Named::name).containsExactly("Wendy Marsh", "Walt Ibarra");
        assertThat(html(found.get(1), found.get(0)))
                .contains("<figcaption>A raft </figcaption></figure><p>They float.</p>")
                .containsOnlyOnce("<figure");
    }

    @Test
    void what_nobody_says_of_a_picture_beside_the_text_is_as_the_text_says_it() throws IOException {
        var item = NINJS.replace("{\"main\": {\"uri\": \"x\", \"type\": \"picture\"}}", """
                        {"main": {"type": "picture", "byline": "Ines Calloway", "renditions": {
                          "original": {"href": "https://agency.example.org/canoes.jpg", "width": 1600}}}}
                        """)
                .replace("<p>There", "<img src='https://agency.example.org/canoes.jpg' alt='Forty canoes'><p>There");
        var found = Held.all(new NewsItems(Files.writeString(folder.resolve("item"), item), "item", false, ZONE));
        assertThat(picture(found.get(0)).details().alt()).isEqualTo("Forty canoes");
        assertThat(picture(found.get(0)).details().credit()).isEqualTo("Ines Calloway");
    }

    @Test
    void a_place_that_only_the_text_names_stays_in_the_text() throws IOException {
        var story =
                read(NINJS.replace("<p>There are forty.</p>", "<p><span class='dateline'>Weir</span> — Forty.</p>"));
        assertThat(story.body().html(Map.of())).contains("Weir");
    }

    @Test
    void the_deck_and_the_summary_of_newsml_g2_are_told_apart_where_it_says_which_is_which() throws IOException {
        var story = read(
                NEWSML.replace(
                        "<language",
                        "<description>It floats.</description><description role=\"drol:summary\">A ferry.</description><language"));
        assertThat(story.deck()).isEqualTo("It floats.");
        assertThat(story.summary()).isEqualTo("A ferry.");
        assertThat(read(NEWSML.replace("<language", "<description>A ferry.</description><language"))
                        .summary())
                .isEqualTo("A ferry.");
    }

    @Test
    void a_picture_beside_nitf_in_the_zip_is_its_file_and_no_item_of_its_own() throws IOException {
        var files = new LinkedHashMap<String, byte[]>();
        files.put("in/raft.jpg", Held.bytes("not looked at here"));
        files.put(
                "in/choir.xml",
                Held.bytes(
                        NITF.replace(
                                "<media-caption>",
                                "<media-reference source=\"raft.jpg\" mime-type=\"image/jpeg\" alternate-text=\"A choir afloat\"/><media-caption>")));
        var found = all("items.zip", files);
        assertThat(found).hasSize(2);
        assertThat(picture(found.get(0)).file()).isEqualTo("in/raft.jpg");
        assertThat(found.get(0).identity()).isEqualTo("nitf-4711 raft.jpg");
        assertThat(html(found.get(1), found.get(0)))
                .contains(
                        "data-media=\"in-the-library\"",
                        "<figcaption>A raft</figcaption>",
                        "data-alt=\"A choir afloat\"");
    }

    @Test
    void a_picture_that_no_story_names_is_told_of_at_the_end() throws IOException {
        var files = new LinkedHashMap<String, byte[]>();
        files.put("in/other.jpg", Held.bytes("not looked at here"));
        files.put("in/choir.xml", Held.bytes(NITF));
        var found = all("items.zip", files);
        assertThat(found).extracting(Found::name).containsExactly("Choir on a raft", "in/other.jpg");
        assertThat(((LeftOut) found.get(1).content()).because().key()).isEqualTo("ImportReason.PICTURE_OF_NOTHING");
    }

    @Test
    void who_sends_a_picture_alone_is_told_that_it_is_no_news_item() throws IOException {
        var picture = Held.bytes("\u00ff\u00d8 a picture");
        var alone = Files.write(folder.resolve("raft.jpg"), picture);
        assertThat(Held.all(new NewsItems(alone, "raft.jpg", false, ZONE)))
                .extracting(each -> each.content().getClass().getSimpleName())
                .containsExactly("LeftOut");
        assertThat(all("raft.zip", new LinkedHashMap<>(Map.of("raft.jpg", picture))))
                .hasSize(1);
    }

    @Test
    void a_picture_item_of_the_same_message_is_the_storys_and_one_in_the_text_stays_where_it_stands()
            throws IOException {
        var item = NEWSML.replace(
                        "it &amp; stopped.</p>",
                        "it &amp; stopped.</p><figure><img src=\"https://agency.example.org/pier.png\" alt=\"A pier\"/></figure><p>Then it rained.</p>")
                .replace("</itemSet>", """
                        <newsItem guid="urn:ferry-picture"><itemMeta><itemClass qcode="ninat:picture"/></itemMeta>
                          <contentMeta><creditline>Ben Orrin</creditline><description role="drol:caption">The ferry</description></contentMeta>
                          <contentSet><remoteContent href="https://agency.example.org/small.jpg" contenttype="image/jpeg" width="200"/>
                            <remoteContent href="https://agency.example.org/ferry.jpg" contenttype="image/jpeg" width="1200"/></contentSet>
                        </newsItem></itemSet>""");
        var found = Held.all(new NewsItems(Files.writeString(folder.resolve("item"), item), "item", false, ZONE));
        assertThat(found).hasSize(3);
        assertThat(picture(found.get(0)).address()).endsWith("pier.png");
        assertThat(picture(found.get(1)).address()).endsWith("ferry.jpg");
        assertThat(picture(found.get(1)).details().credit()).isEqualTo("Ben Orrin");
        var html = ((ArrivingStory) found.get(2).content())
                .body()
                .html(Map.of(found.get(0).identity(), "pier", found.get(1).identity(), "ferry"));
        assertThat(html.indexOf("data-media=\"ferry\"")).isLessThan(html.indexOf("The ferry <em>"));
        assertThat(html.indexOf("data-media=\"pier\""))
                .isBetween(html.indexOf("stopped."), html.indexOf("Then it rained"));
    }

    private Content only(String item, boolean asDrafts) throws IOException {
        var found = Held.all(new NewsItems(Files.writeString(folder.resolve("only"), item), "only", asDrafts, ZONE));
        assertThat(found).hasSize(1);
        return found.get(0).content();
    }

    private static String held(String release) {
        return NITF.replace("\"usable\"", "\"embargoed\"").replace("<date.issue", release + "<date.issue");
    }

    @Test
    void nitf_that_is_held_back_is_not_published_before_its_release() throws IOException {
        var held = held("<date.release norm=\"20130608T050000Z\"/>");
        assertThat(((LeftOut) only(held, false)).because().key()).isEqualTo("ImportReason.EMBARGOED");
        assertThat(((LeftOut) only(held(""), false)).because().key()).isEqualTo("ImportReason.CALLED_BACK");
    }

    @Test
    void a_draft_keeps_the_embargo_of_its_sender() throws IOException {
        var held = held("<date.release norm=\"20130608T050000Z\"/>");
        assertThat(((ArrivingStory) only(held, true)).embargo()).isEqualTo(Instant.parse("2013-06-08T05:00:00Z"));
    }

    @Test
    void nitf_that_was_issued_ahead_came_out_when_it_was_released() throws IOException {
        var ahead = NITF.replace("<date.issue", "<date.release norm=\"20130608T050000Z\"/><date.issue");
        assertThat(((ArrivingStory) only(ahead, false)).published()).isEqualTo(Instant.parse("2013-06-08T05:00:00Z"));
    }

    @Test
    void no_sender_can_put_a_zero_into_a_name() throws IOException {
        var odd = NINJS.replace("items/77", "items/\\u000077").replace("Sport", "Sp\\u0000ort");
        var file = Files.writeString(folder.resolve("odd"), odd);
        try (var source = new NewsItems(file, "odd", false, ZONE)) {
            assertThat(source.next().orElseThrow().identity()).endsWith("items/77");
            assertThat(source.names().all()).extracting(Names.Name::key).containsExactly("Sport");
        }
    }

    @Test
    void nitf_is_read() throws IOException {
        var story = read(NITF);
        assertThat(story.headline()).isEqualTo("Choir on a raft");
        assertThat(story.deck()).isEqualTo("It floated");
        assertThat(story.published()).isEqualTo(Instant.parse("2013-06-07T12:00:00Z"));
        assertThat(story.bylines()).extracting(ArrivingStory.Named::name).containsExactly("Ines Calloway");
        assertThat(story.body().html(Map.of())).contains("They sang.").doesNotContain("raft");
    }

    @Test
    void nitf_that_names_its_document_type_as_agencies_write_it_is_read() throws IOException {
        var story = read("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!DOCTYPE nitf PUBLIC"
                + " \"-//IPTC//DTD NITF 3.4//EN\" \"http://127.0.0.1:1/nitf-3-4.dtd\">\n" + NITF);
        assertThat(story.headline()).isEqualTo("Choir on a raft");
        assertThat(story.body().html(Map.of())).contains("They sang.");
    }

    /** A sender who says the day alone, or the hour without its zone, means the paper's. */
    @Test
    void a_moment_without_a_zone_is_read_on_the_clock_of_the_paper() throws IOException {
        var moments = Map.of(
                "20130607", "2013-06-07T04:00:00Z",
                "2013-06-07", "2013-06-07T04:00:00Z",
                "20130107T1200", "2013-01-07T17:00:00Z",
                "20130607T120000", "2013-06-07T16:00:00Z",
                "2013-06-07T12:00:00.250", "2013-06-07T16:00:00.250Z",
                "20130607T1200Z", "2013-06-07T12:00:00Z",
                "19560229T120000-0500", "1956-02-29T17:00:00Z");
        for (var moment : moments.entrySet()) {
            assertThat(read(NITF.replace("20130607T120000Z", moment.getKey())).published())
                    .as(moment.getKey())
                    .isEqualTo(Instant.parse(moment.getValue()));
        }
    }

    @Test
    void what_came_out_nobody_knows_when_is_refused_and_not_made_a_draft() throws IOException {
        var odd = NITF.replace("20130607T120000Z", "lately");
        assertThat(((LeftOut) only(odd, false)).because().key()).isEqualTo("ImportReason.NO_MOMENT");
        assertThat(only(odd, true)).isInstanceOf(ArrivingStory.class);
    }

    @Test
    void hostile_and_other_files_are_refused_one_by_one() throws IOException {
        var files = new LinkedHashMap<String, byte[]>();
        files.put("a.xml", Held.bytes("<!DOCTYPE nitf [<!ENTITY a 'b'>]><nitf/>"));
        files.put("b.json", Held.bytes("{\"a\": 1}"));
        files.put("c.json", Held.bytes("[".repeat(100_000)));
        files.put("d.json", Held.bytes(NINJS.replace("\"usable\"", "\"canceled\"")));
        files.put("e.json", Held.bytes("{\"uri\": \"" + "x".repeat(NewsItems.MOST_BYTES) + "\"}"));
        files.put("f.json", Held.bytes(NINJS));
        var found = Held.all(new NewsItems(Held.zip(folder, files), "items.zip", false, ZONE));
        assertThat(found.subList(0, 5))
                .extracting(each -> ((LeftOut) each.content()).because().key())
                .containsExactly(
                        "ImportReason.DOCUMENT_TYPE",
                        "ImportReason.NO_NEWS_ITEM",
                        "ImportReason.NO_NEWS_ITEM",
                        "ImportReason.CALLED_BACK",
                        "ImportReason.ITEM_TOO_LARGE");
        assertThat(found.get(5).content()).isInstanceOf(ArrivingStory.class);
    }
}
