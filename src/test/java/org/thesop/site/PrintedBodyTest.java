package org.thesop.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.thesop.story.BodyHtml;

class PrintedBodyTest {

    @Test
    void a_body_of_words_is_printed_as_it_is() {
        var body = "<p>A 5<sup>th</sup> time.</p>";
        assertThat(printed(body).html()).isEqualTo(body);
        assertThat(printed(body).frames()).isEmpty();
    }

    @Test
    void footnotes_are_numbered_and_lead_there_and_back() {
        var html = printed("<p>a<sup class=\"footnote\">See https://example.org/x?a=1&amp;b=2.</sup> b"
                        + "<sup class=\"footnote\">Two</sup></p>")
                .html();
        assertThat(html)
                .contains("<p>a<sup><a href=\"#note-1\" id=\"called-1\"", ">2</a></sup></p>")
                .contains("<li id=\"note-1\">See <a href=\"https://example.org/x?a=1&amp;b=2\">")
                .contains("<li id=\"note-2\">Two <a href=\"#called-2\" role=\"doc-backlink\"")
                .endsWith("</ol></section>");
    }

    @Test
    void what_stands_elsewhere_opens_by_a_click_and_may_be_framed_from_there_only() {
        var printed =
                printed("<figure data-embed=\"youtube\" data-address=\"https://www.youtube.com/watch?v=dQw4w9WgXcQ\">"
                        + "<figcaption>The vote</figcaption></figure>");
        assertThat(printed.frames()).containsExactly("https://www.youtube-nocookie.com");
        assertThat(printed.html())
                .contains(
                        "<details><summary>",
                        "src=\"https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ\"",
                        "loading=\"lazy\"")
                .contains(
                        "<figcaption>The vote <a href=\"https://www.youtube.com/watch?v=dQw4w9WgXcQ\" rel=\"noopener\">");
    }

    @Test
    void an_embed_whose_address_nobody_knows_is_a_link() {
        var html = printed("<figure data-embed=\"gone\" data-address=\"https://gone.example/1\"></figure>");
        assertThat(html.frames()).isEmpty();
        assertThat(html.html()).doesNotContain("iframe").contains("<a href=\"https://gone.example/1\"");
    }

    @Test
    void a_picture_that_the_newsroom_does_not_have_leaves_its_caption() {
        assertThat(printed(
                                "<figure data-media=\"none\" data-alt=\"x\"><figcaption>On Main Street</figcaption></figure>")
                        .html())
                .isEqualTo("<p>On Main Street</p>");
    }

    @Test
    void a_hostile_description_stays_a_description() {
        var body = BodyHtml.of(
                "<figure data-media=\"m\" data-alt='\"><script>alert(1)</script>' data-credit='<img onerror=1>'></figure>");
        assertThat(PrintedBody.pictures(body.html())).containsExactly("m");
        assertThat(body.html()).doesNotContain("<script", "<img");
    }

    private static PrintedBody printed(String body) {
        return PrintedBody.of(
                BodyHtml.of(body).html().isEmpty() || body.contains("gone")
                        ? body
                        : BodyHtml.of(body).html(),
                Map.of(),
                (key, arguments) -> key + List.of(arguments));
    }
}
