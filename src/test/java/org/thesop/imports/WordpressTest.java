package org.thesop.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.thesop.letters.LetterState;
import org.thesop.story.BodyHtml;
import org.thesop.story.Byline.Credit;
import org.thesop.story.Byline.Place;
import org.thesop.story.EditionKind;
import org.thesop.story.Told;

/** What an export of WordPress is on this paper. */
class WordpressTest {

    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

    @TempDir
    Path folder;

    private List<Found> read() throws IOException {
        return Held.all(open());
    }

    private Wordpress open() throws IOException {
        var zip = Held.zip(
                folder,
                Map.of(
                        "lantern/export.xml",
                        Held.bytes(Held.text("marlow.xml")),
                        "lantern/wp-content/uploads/2014/11/hall.png",
                        new byte[] {1}));
        return new Wordpress(zip, "files.zip", NEW_YORK);
    }

    private ArrivingStory story(int at) throws IOException {
        return (ArrivingStory) read().get(at).content();
    }

    @Test
    void pictures_come_first_and_comments_follow_their_story() throws IOException {
        assertThat(read())
                .extracting(Found::number, Found::what)
                .containsExactly(
                        tuple(1, What.PICTURE),
                        tuple(2, What.STORY),
                        tuple(3, What.LETTER),
                        tuple(4, What.LETTER),
                        tuple(5, What.DRAFT),
                        tuple(6, What.PAGE),
                        tuple(7, What.STORY));
    }

    @Test
    void a_letter_is_listed_under_its_story_and_not_under_its_reader() throws IOException {
        assertThat(read().subList(2, 4))
                .extracting(Found::name)
                .containsOnly("Marlow choir moves into the old ferry hall");
    }

    @Test
    void the_same_file_gives_the_same_things_under_the_same_names_each_time() throws IOException {
        assertThat(read())
                .extracting(Found::identity)
                .isEqualTo(read().stream().map(Found::identity).toList());
    }

    @Test
    void a_published_post_keeps_its_moment_its_names_and_its_address() throws IOException {
        var story = story(1);
        assertThat(story.headline()).isEqualTo("Marlow choir moves into the old ferry hall");
        assertThat(story.published()).isEqualTo(Instant.parse("2014-11-18T15:30:00Z"));
        assertThat(story.categories()).containsExactly("lighthouse", "arts");
        assertThat(story.tags()).containsExactly("Choirs");
        assertThat(story.bylines())
                .extracting(ArrivingStory.Named::author, ArrivingStory.Named::name)
                .containsExactly(tuple("orla", "Orla Brandt"));
        assertThat(story.wishedSlug()).isEqualTo("choir-ferry-hall");
        assertThat(story.oldAddresses()).containsExactly("/2014/11/choir-ferry-hall/");
        assertThat(story.summary()).isEqualTo("A choir finds a roof.");
    }

    @Test
    void its_text_becomes_the_papers_own_with_picture_embed_and_links_and_says_what_was_lost() throws IOException {
        var story = story(1);
        var key = story.body().pictures().iterator().next();
        assertThat(key).isEqualTo("lantern.example.org/wp-content/uploads/2014/11/hall.png");
        var html =
                BodyHtml.of(story.body().html(Map.of(key, "abcdefghijklmnop"))).html();
        assertThat(html)
                .contains(
                        "<em>nobody</em> minded.</p>",
                        "<figure data-media=\"abcdefghijklmnop\"",
                        "The hall in November")
                .contains("“It [sic] holds,”", "<a href=\"https://lantern.example.org/people/keeper\">keeper</a>")
                .contains("data-embed=\"youtube\"", "<p>They sing again on Friday.</p>")
                .doesNotContain("contact-form", "[caption", "<img");
        assertThat(story.remarks()).extracting(Because::key).containsExactly("ImportRemark.MARKUP_LOST");
        assertThat(BodyHtml.of(story.body().html(Map.of())).html())
                .contains("The hall in November")
                .doesNotContain("<figure data-media");
    }

    @Test
    void a_picture_is_found_beside_the_export_with_its_words() throws IOException {
        try (var source = open()) {
            var picture = (ArrivingPicture) source.next().orElseThrow().content();
            assertThat(source.file(picture.file()).orElseThrow().read(10)).containsExactly(1);
            assertThat(picture.details().alt()).isEqualTo("A hall with canoes");
            assertThat(picture.details().caption()).isEqualTo("The hall before the rain");
        }
    }

    @Test
    void a_comment_is_a_letter_that_keeps_where_it_stood_and_a_pingback_is_none() throws IOException {
        var all = read();
        var letter = (ArrivingLetter) all.get(2).content();
        assertThat(letter.state()).isEqualTo(LetterState.DONE);
        assertThat(letter.text()).isEqualTo("I was there: the tenors dripped.");
        assertThat(letter.about()).isEqualTo(all.get(1).identity());
        assertThat(((LeftOut) all.get(3).content()).outcome()).isEqualTo(Outcome.SKIPPED);
    }

    @Test
    void comments_beyond_what_is_read_are_counted_in_a_line_of_the_report() throws IOException {
        var comment = "<wp:comment><wp:comment_id>1</wp:comment_id></wp:comment>";
        var found = one("<title>A</title><guid>a</guid><wp:status>publish</wp:status><wp:post_type>post</wp:post_type>"
                + comment.repeat(WxrReader.MOST_COMMENTS + 3));
        assertThat(found).hasSize(WxrReader.MOST_COMMENTS + 2);
        assertThat(((LeftOut) found.get(found.size() - 1).content()).because())
                .isEqualTo(Because.of(ImportReason.TOO_MANY_COMMENTS, WxrReader.MOST_COMMENTS, 3));
    }

    @Test
    void a_page_is_listed_with_its_address_and_so_is_what_was_written_under_it() throws IOException {
        var found = one("<title>Us</title><link>https://lantern.example.org/us/</link><guid>us</guid>"
                + "<wp:status>publish</wp:status><wp:post_type>page</wp:post_type>"
                + "<wp:comment><wp:comment_id>1</wp:comment_id></wp:comment>");
        assertThat(found)
                .extracting(each -> ((LeftOut) each.content()).because())
                .containsExactly(
                        Because.of(ImportReason.PAGE_NOT_TAKEN, "https://lantern.example.org/us/"),
                        Because.of(ImportReason.ON_A_PAGE));
    }

    private String body(String content) throws IOException {
        var found = one("<title>A</title><guid>a</guid><wp:post_date>2015-02-01 12:00:00</wp:post_date>"
                + "<wp:status>publish</wp:status><wp:post_type>post</wp:post_type><content:encoded><![CDATA[" + content
                + "]]></content:encoded>");
        var body = ((ArrivingStory) found.get(0).content()).body();
        var here = new HashMap<String, String>();
        body.pictures().forEach(picture -> here.put(picture, "picture-of-the-" + picture.charAt(picture.length() - 5)));
        return BodyHtml.of(body.html(here)).html();
    }

    @Test
    void pictures_of_a_gallery_keep_their_order() throws IOException {
        assertThat(body("<figure><img src='x/a.jpg'/><img src='x/b.jpg'/><img src='x/c.jpg'/></figure><p>After.</p>"))
                .containsSubsequence(
                        "data-media=\"picture-of-the-a\"",
                        "data-media=\"picture-of-the-b\"",
                        "data-media=\"picture-of-the-c\"",
                        "After.");
    }

    @Test
    void what_the_new_editor_embeds_is_embedded() throws IOException {
        assertThat(body("<!-- wp:embed {\"url\":\"https://www.youtube.com/watch?v=dQw4w9WgXcQ\"} -->\n"
                        + "<figure class='wp-block-embed'><div class='wp-block-embed__wrapper'>\n"
                        + "https://www.youtube.com/watch?v=dQw4w9WgXcQ\n</div><figcaption>Sing</figcaption></figure>\n"
                        + "<!-- /wp:embed -->"))
                .contains("data-embed=\"youtube\"", "Sing");
    }

    @Test
    void a_draft_has_no_moment_and_no_address() throws IOException {
        assertThat(story(4).published()).isNull();
        assertThat(story(4).oldAddresses()).isEmpty();
        assertThat(BodyHtml.of(story(4).body().html(Map.of())).html()).isEqualTo("<p>Half a story about a bridge.</p>");
    }

    @Test
    void what_it_is_filed_under_and_whose_it_is_are_counted() throws IOException {
        try (var source = open()) {
            while (source.next().isPresent()) {}
            assertThat(source.names().all())
                    .extracting(Names.Name::key, Names.Name::times)
                    .containsExactly(tuple("arts", 3), tuple("lighthouse", 1), tuple("orla", 2), tuple("wire", 1));
        }
    }

    @Test
    void another_kind_of_xml_is_refused_with_what_to_do() throws IOException {
        var file = Files.writeString(
                folder.resolve("feed.xml"), "<feed xmlns='http://www.w3.org/2005/Atom'><entry/></feed>");
        assertThatThrownBy(() -> Held.all(new Wordpress(file, "feed.xml", NEW_YORK)))
                .isInstanceOf(UnreadableSourceException.class)
                .hasMessage("ImportReason.NO_WXR");
    }

    @Test
    void a_file_that_did_not_come_whole_is_read_as_far_as_it_goes() throws IOException {
        var whole = Held.text("marlow.xml");
        var file = Files.writeString(folder.resolve("half.xml"), whole.substring(0, whole.indexOf("<title>About")));
        try (var source = new Wordpress(file, "half.xml", NEW_YORK)) {
            assertThat(source.next()).isPresent();
            assertThatThrownBy(source::next).hasMessage("ImportReason.XML_BROKEN");
        }
    }

    private List<Found> one(String item) throws IOException {
        var whole = Held.text("marlow.xml");
        var file = Files.writeString(
                folder.resolve("one.xml"),
                whole.substring(0, whole.indexOf("<item>")) + "<item>" + item + "</item></channel></rss>");
        return Held.all(new Wordpress(file, "one.xml", NEW_YORK));
    }

    @Test
    void what_readers_had_nobody_knows_since_when_is_refused_and_not_made_a_draft() throws IOException {
        var found = one("<title>Long ago</title><guid>long-ago</guid><wp:post_date>0000-00-00 00:00:00</wp:post_date>"
                + "<wp:status>publish</wp:status><wp:post_type>post</wp:post_type>");
        assertThat(((LeftOut) found.get(0).content()).because().key()).isEqualTo("ImportReason.NO_MOMENT");
    }

    @ParameterizedTest
    @ValueSource(strings = {"pitch", "in-progress", "embargo", "private", "pending", ""})
    void only_what_readers_had_there_is_published_whatever_plugins_call_the_rest(String status) throws IOException {
        var found = one("<title>Not yet</title><guid>not-yet</guid><wp:post_date>2015-02-01 12:00:00</wp:post_date>"
                + "<wp:status>" + status + "</wp:status><wp:post_type>post</wp:post_type>");
        assertThat(found).extracting(Found::what).containsExactly(What.DRAFT);
        assertThat(((ArrivingStory) found.get(0).content()).published()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"../../../elsewhere", "/etc/elsewhere", "a/b", ".."})
    void the_id_of_a_picture_never_leads_out_of_the_library(String id) throws IOException {
        var found = one("<title>p</title><wp:status>inherit</wp:status><wp:post_type>attachment</wp:post_type>"
                + "<wp:attachment_url>https://lantern.example.org/p.jpg</wp:attachment_url>" + meta("picture", id));
        assertThat(((ArrivingPicture) found.get(0).content()).id()).isNull();
    }

    @Test
    void an_address_that_is_none_leads_nowhere() throws IOException {
        var found = one("<title>A</title><guid>a</guid><wp:post_date>2015-02-01 12:00:00</wp:post_date>"
                + "<wp:status>publish</wp:status><wp:post_type>post</wp:post_type>" + meta("old_address", "no address")
                + meta("old_address", "/article.php?id=5"));
        assertThat(((ArrivingStory) found.get(0).content()).oldAddresses()).containsExactly("/article.php?id=5");
    }

    @Test
    void a_post_that_is_longer_than_any_story_is_refused_and_costs_the_others_nothing() throws IOException {
        var found = one("<title>A</title><guid>a</guid><wp:post_date>2015-02-01 12:00:00</wp:post_date>"
                + "<wp:status>publish</wp:status><wp:post_type>post</wp:post_type><content:encoded>"
                + "a ".repeat(BodyHtml.MAX_BYTES) + "</content:encoded>");
        assertThat(((LeftOut) found.get(0).content()).because().key()).isEqualTo("ImportReason.TOO_LONG");
    }

    @Test
    void a_post_whose_comments_would_fill_the_memory_ends_the_reading() {
        var comment = "<wp:comment><wp:comment_content>" + "a".repeat(4 << 20) + "</wp:comment_content></wp:comment>";
        assertThatThrownBy(() -> one("<title>A</title>" + comment.repeat(5))).hasMessage("ImportReason.XML_TOO_MUCH");
    }

    @Test
    void what_a_paper_of_ours_exported_is_taken_word_for_word() throws IOException {
        var item =
                "<item><title>A &lt; B &amp; [c=d]</title><link>https://paper.example.org/story/arts/2015/02/01/a-b</link>"
                        + "<guid>https://paper.example.org/story/arts/2015/02/01/a-b</guid>"
                        + "<content:encoded>&lt;p class=\"correction\"&gt;It was not so.&lt;/p&gt;\n"
                        + "&lt;p&gt;&lt;span class=\"dateline\"&gt;Weir -- &lt;/span&gt;Words [x=y] stay.&lt;/p&gt;\n"
                        + "&lt;figure data-embed=\"youtube\" data-address=\"https://www.youtube.com/watch?v=dQw4w9WgXcQ\"&gt;"
                        + "&lt;a href=\"https://www.youtube.com/watch?v=dQw4w9WgXcQ\"&gt;x&lt;/a&gt;&lt;/figure&gt;</content:encoded>"
                        + "<excerpt:encoded>A &lt; B</excerpt:encoded><wp:post_date_gmt>2015-02-01 12:00:00</wp:post_date_gmt>"
                        + "<wp:post_modified_gmt>2015-02-03 12:00:00</wp:post_modified_gmt><wp:post_name>a-b</wp:post_name>"
                        + "<wp:status>publish</wp:status><wp:post_type>post</wp:post_type>"
                        + meta("address", "/story/arts/2015/02/01/a-b") + meta("dateline", "Weir")
                        + meta("genre", "OPINION")
                        + meta(
                                "byline",
                                "{\"name\":\"Orla Brandt\",\"title\":\"\",\"credit\":\"PICTURES\",\"place\":\"AT_END\",\"login\":\"orla\"}")
                        + meta("note", "{}") + meta("old_address", "/article.php?id=5") + "</item>";
        var whole = Held.text("marlow.xml");
        var file = Files.writeString(
                folder.resolve("ours.xml"), whole.substring(0, whole.indexOf("<item>")) + item + "</channel></rss>");
        try (var source = new Wordpress(file, "ours.xml", NEW_YORK)) {
            var story = (ArrivingStory) source.next().orElseThrow().content();
            assertThat(source.isOurs()).isTrue();
            assertThat(story.headline()).isEqualTo("A < B & [c=d]");
            assertThat(story.summary()).isEqualTo("A < B");
            assertThat(story.dateline()).isEqualTo("Weir");
            assertThat(BodyHtml.of(story.body().html(Map.of())).html())
                    .isEqualTo("<p>Words [x=y] stay.</p>\n<figure data-embed=\"youtube\""
                            + " data-address=\"https://www.youtube.com/watch?v=dQw4w9WgXcQ\"></figure>");
            assertThat(story.bylines())
                    .containsExactly(
                            new ArrivingStory.Named("orla", "Orla Brandt", null, Credit.PICTURES, Place.AT_END));
            assertThat(story.oldAddresses()).containsExactly("/article.php?id=5");
            assertThat(story.updated()).isEqualTo(Instant.parse("2015-02-03T12:00:00Z"));
            assertThat(story.remarks()).extracting(Because::key).containsExactly("ImportRemark.CORRECTIONS_LOST");
        }
    }

    private List<Found> weir() throws IOException {
        var file = Files.writeString(folder.resolve("weir.xml"), Held.text("weir.xml"));
        return Held.all(new Wordpress(file, "weir.xml", NEW_YORK));
    }

    @Test
    void what_a_paper_of_ours_knows_of_a_story_comes_along() throws IOException {
        var story = (ArrivingStory) weir().get(1).content();
        assertThat(BodyHtml.of(story.body().html(Map.of())).html())
                .startsWith("<p>The sluice froze [sic] on Monday.</p>")
                .doesNotContain("Corrected");
        assertThat(story.meta().address()).isEqualTo("/story/arts/2019/03/04/sluice-freezes-shut");
        assertThat(story.meta().here()).isNull();
        assertThat(story.meta().formerly())
                .containsExactly(
                        "/story/campus/2019/03/04/sluice-freezes", "/story/arts/2019/03/04/sluice-freezes-shut");
        assertThat(story.meta().told())
                .containsExactly(
                        new Told(
                                EditionKind.CORRECTION,
                                Instant.parse("2019-03-05T09:00:00.250Z"),
                                "It was the upper sluice."),
                        new Told(
                                EditionKind.CLARIFICATION,
                                Instant.parse("2019-03-06T10:00:00.500Z"),
                                "Ice is frozen water."));
        assertThat(story.meta().history()).isTrue();
        assertThat(story.tags()).containsExactly("sluices", "Ice");
        assertThat(story.meta().tags()).containsExactly(Map.entry("sluices", "Locks and sluices"));
        assertThat(story.bylines())
                .extracting(ArrivingStory.Named::author, ArrivingStory.Named::name)
                .containsExactly(tuple("jo.sluice", "Jo Sluice"), tuple(null, "Sluice Press"));
        assertThat(story.remarks()).isEmpty();
    }

    @Test
    void a_letter_to_a_paper_of_ours_keeps_its_subject_and_where_it_stood_under_a_name_of_its_own() throws IOException {
        var found = weir().get(2);
        assertThat(found.identity()).endsWith("#letter-0123456789abcdef");
        assertThat(found.content())
                .isEqualTo(new ArrivingLetter(
                        "Ada Lock",
                        "ada.lock@example.org",
                        "Your sluice",
                        "Ice < water.\nI measured it.",
                        LetterState.ANSWERED,
                        Instant.parse("2019-03-04T18:00:00Z"),
                        "https://weir.example.org/story/arts/2019/03/04/sluice-freezes-shut",
                        null));
    }

    @Test
    void which_stories_stand_together_is_read_when_all_of_them_are_here() throws IOException {
        var sluice = "https://weir.example.org/story/arts/2019/03/04/sluice-freezes-shut";
        var all = weir();
        assertThat(all)
                .extracting(Found::what)
                .containsExactly(What.PICTURE, What.STORY, What.LETTER, What.STORY, What.COMPANIONS);
        assertThat(all.get(4).content())
                .isEqualTo(new ArrivingCompanions(
                        "https://weir.example.org/story/campus/2019/03/04/la-esclusa-se-congela",
                        null,
                        sluice,
                        sluice,
                        sluice,
                        2));
    }

    @Test
    void only_whoever_was_of_that_paper_is_an_author_and_outside_names_stay_outside() throws IOException {
        var file = Files.writeString(folder.resolve("weir.xml"), Held.text("weir.xml"));
        try (var source = new Wordpress(file, "weir.xml", NEW_YORK)) {
            while (source.next().isPresent()) {}
            assertThat(source.names().all()).extracting(Names.Name::key).containsExactly("campus", "arts", "jo.sluice");
            assertThat(source.host()).isEqualTo("weir.example.org");
        }
    }

    private static String meta(String key, String value) {
        return "<wp:postmeta><wp:meta_key>_thesop_" + key + "</wp:meta_key><wp:meta_value>"
                + value.replace("&", "&amp;") + "</wp:meta_value></wp:postmeta>";
    }
}
