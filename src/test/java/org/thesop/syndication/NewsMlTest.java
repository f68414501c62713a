package org.thesop.syndication;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.thesop.house.ShownTag;
import org.thesop.site.Credit;
import org.thesop.story.Byline;
import org.thesop.story.EditionKind;
import org.thesop.story.Genre;
import org.thesop.story.MediaTopic;
import org.thesop.syndication.NewsItem.Correction;
import org.thesop.syndication.NewsItem.Status;
import org.w3c.dom.Element;

/** The form that news agencies read, held against what NewsML-G2 says of it. */
class NewsMlTest {

    private static final Instant OUT = Instant.parse("2026-11-23T14:40:00Z");
    private static final Instant CHANGED = Instant.parse("2026-11-24T09:05:30.123Z");
    private static final FeedWords WORDS = new FeedWords("theSOP", "https://paper.example", null, "");

    private static NewsItem item(Status status, String body) {
        return item(status, body, EditionKind.CORRECTION);
    }

    private static NewsItem item(Status status, String body, EditionKind told) {
        var isGone = status == Status.CANCELED;
        return new NewsItem(
                17,
                40,
                3,
                status,
                CHANGED,
                OUT,
                status == Status.WITHHELD ? null : OUT,
                CHANGED,
                status == Status.WITHHELD ? Instant.parse("2026-12-01T05:00:00Z") : null,
                status == Status.WITHHELD ? null : "/story/campus/2026/11/23/night-buses",
                "es",
                isGone ? null : "Buses & <trams>",
                isGone ? null : "The city pays",
                isGone ? null : "Washington",
                isGone ? null : "What it costs",
                isGone ? null : body,
                isGone ? 0 : 4,
                isGone
                        ? List.of()
                        : List.of(
                                credit("Wendy Marsh", Byline.Credit.WORDS, "wendy"),
                                credit("SOP newswire2", Byline.Credit.WORDS, null),
                                credit("Percy Lens", Byline.Credit.PICTURES, null)),
                "campus",
                "Campus",
                isGone ? null : MediaTopic.EDUCATION,
                isGone ? null : Genre.ANALYSIS,
                isGone ? List.of() : List.of(new ShownTag("night-buses", "Night buses")),
                isGone ? List.of() : List.of(new Correction(told, CHANGED, "It was 41, not 14.")),
                List.of(),
                isGone ? "It was made up." : null);
    }

    private static Credit credit(String name, Byline.Credit as, String handle) {
        return new Credit(name, null, as, Byline.Place.UNDER_HEADLINE, handle, null);
    }

    private static Element written(NewsItem item) throws Exception {
        var factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder()
                .parse(new ByteArrayInputStream(NewsMl.of(item, WORDS)))
                .getDocumentElement();
    }

    private static Element written(Status status) throws Exception {
        return written(item(status, "<p>One & two &lt;three&gt;</p>"));
    }

    private static List<Element> all(Element within, String name) {
        var found = within.getElementsByTagNameNS("*", name);
        return IntStream.range(0, found.getLength())
                .mapToObj(found::item)
                .map(Element.class::cast)
                .toList();
    }

    private static Element one(Element within, String name) {
        var found = all(within, name);
        assertThat(found).as(name).hasSize(1);
        return found.get(0);
    }

    @Test
    void an_item_names_its_story_its_version_and_the_standard() throws Exception {
        var item = written(Status.USABLE);
        assertThat(item.getNamespaceURI()).isEqualTo("http://iptc.org/std/nar/2006-10-01/");
        assertThat(item.getAttribute("guid")).isEqualTo("tag:paper.example,2026:story-17");
        assertThat(item.getAttribute("version")).isEqualTo("3");
        assertThat(item.getAttribute("standard")).isEqualTo("NewsML-G2");
        assertThat(item.getAttribute("conformance")).isEqualTo("power");
        assertThat(item.getAttribute("xml:lang")).isEqualTo("es");
    }

    @ParameterizedTest
    @EnumSource
    void an_item_is_as_the_standard_has_it_whatever_there_is_to_say(Status status) {
        var item = new String(NewsMl.of(item(status, "<p>One &amp; two</p>"), WORDS), StandardCharsets.UTF_8);
        assertThat(Schemas.newsMl(item)).isEmpty();
        assertThat(Schemas.newsMl(item.replace("<itemClass qcode=\"ninat:text\"/>", "")))
                .isNotEmpty();
    }

    @Test
    void who_made_it_when_and_what_it_is_about_are_told() throws Exception {
        var item = written(Status.USABLE);
        assertThat(one(item, "pubStatus").getAttribute("qcode")).isEqualTo("stat:usable");
        assertThat(one(item, "contentCreated").getTextContent()).isEqualTo("2026-11-23T14:40:00Z");
        assertThat(one(item, "contentModified").getTextContent()).isEqualTo("2026-11-24T09:05:30Z");
        assertThat(all(item, "creator"))
                .extracting(each -> one(each, "name").getTextContent())
                .containsExactly("Wendy Marsh", "SOP newswire2");
        assertThat(all(item, "creator").get(0).getAttribute("uri")).isEqualTo("https://paper.example/people/wendy");
        assertThat(one(one(item, "contributor"), "name").getTextContent()).isEqualTo("Percy Lens");
        assertThat(all(item, "subject").get(0).getAttribute("qcode")).isEqualTo("medtop:05000000");
        assertThat(one(item, "headline").getTextContent()).isEqualTo("Buses & <trams>");
        assertThat(one(item, "by").getTextContent()).isEqualTo("Wendy Marsh, SOP newswire2");
        assertThat(one(item, "link").getAttribute("href"))
                .isEqualTo("https://paper.example/story/campus/2026/11/23/night-buses");
    }

    @Test
    void a_correction_is_a_signal_and_says_what_was_wrong() throws Exception {
        var item = written(Status.USABLE);
        assertThat(one(item, "signal").getAttribute("qcode")).isEqualTo("sig:correction");
        assertThat(one(item, "edNote").getTextContent()).isEqualTo("It was 41, not 14.");
    }

    @Test
    void what_was_only_made_clearer_is_an_update_and_no_correction() throws Exception {
        var item = written(item(Status.USABLE, "<p>One.</p>", EditionKind.CLARIFICATION));
        assertThat(one(item, "signal").getAttribute("qcode")).isEqualTo("sig:update");
        assertThat(one(item, "edNote").getTextContent()).isEqualTo("It was 41, not 14.");
    }

    @Test
    void what_was_taken_down_is_canceled_with_its_notice_and_without_a_word_of_copy() throws Exception {
        var item = written(Status.CANCELED);
        assertThat(one(item, "pubStatus").getAttribute("qcode")).isEqualTo("stat:canceled");
        assertThat(one(item, "edNote").getTextContent()).isEqualTo("It was made up.");
        assertThat(item.getAttribute("guid")).isEqualTo("tag:paper.example,2026:story-17");
        assertThat(all(item, "contentSet")).isEmpty();
        assertThat(all(item, "headline")).isEmpty();
        assertThat(all(item, "creator")).isEmpty();
    }

    @Test
    void what_is_under_embargo_says_until_when() throws Exception {
        var item = written(Status.WITHHELD);
        assertThat(one(item, "pubStatus").getAttribute("qcode")).isEqualTo("stat:withheld");
        assertThat(one(item, "embargoed").getTextContent()).isEqualTo("2026-12-01T05:00:00Z");
        assertThat(all(item, "link")).isEmpty();
    }

    @Test
    void the_text_is_xhtml_though_html_leaves_lines_and_pictures_open() throws Exception {
        var item = written(item(
                Status.USABLE,
                "<p>Fish & chips, R&D &lt;b&gt; caf&eacute;\u0001</p><hr><figure class=\"lead\"><picture><source srcset=\"/a 1w, /b 2w\">"
                        + "<img src=\"https://paper.example/media/x/960?a=1&amp;b=2\" alt=\"A &quot;bus&quot;\" width=\"9\" loading=\"lazy\">"
                        + "</picture><figcaption>One<br>two</figcaption></figure><ol><li>First</li></ol>"));
        var body = one(one(item, "inlineXML"), "body");
        assertThat(body.getNamespaceURI()).isEqualTo("http://www.w3.org/1999/xhtml");
        assertThat(one(body, "img").getAttribute("src")).isEqualTo("https://paper.example/media/x/960?a=1&b=2");
        assertThat(one(body, "img").getAttribute("alt")).isEqualTo("A \"bus\"");
        assertThat(all(body, "p").get(0).getTextContent()).startsWith("Fish & chips, R&D <b> caf&eacute;");
        assertThat(one(body, "li").getTextContent()).isEqualTo("First");
        assertThat(one(item, "inlineXML").getAttribute("wordcount")).isEqualTo("4");
    }
}
