package org.thesop.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.thesop.media.Licence;
import org.thesop.media.Picture;
import org.thesop.media.PictureDetails;
import org.thesop.media.PictureFiles;
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

    @Test
    void a_picture_comes_in_the_sizes_of_screens_and_only_the_one_that_leads_is_not_waited_for() {
        var figure = "<figure data-media=\"tram\" data-alt=\"A tram\" data-credit=\"Ada Okafor\"></figure>";
        var printed = printed(figure + "<p>Text.</p>" + figure, PictureFiles.picture("tram", 2000, 1000));
        var html = printed.html();
        assertThat(html)
                .contains(
                        "srcset=\"/media/tram/480.webp 480w, /media/tram/960.webp 960w, /media/tram/1600.webp 1600w\"")
                .contains("srcset=\"/media/tram/480 480w, /media/tram/960 960w, /media/tram/1600 1600w\"")
                .contains("width=\"1600\" height=\"800\" alt=\"A tram\"")
                .contains("<small data-said=\"site.picture.credit\">Ada Okafor</small>");
        assertThat(html.split("loading=\"lazy\"", -1)).hasSize(2);
        assertThat(html).startsWith("<figure class=\"lead flat\">");
    }

    @Test
    void of_a_picture_that_readers_may_not_have_any_more_nothing_is_left() {
        var picture = PictureFiles.picture("tram", 2000, 1000);
        picture.describe(new PictureDetails("", "", "", "", Licence.AGENCY, LocalDate.of(2026, 11, 25)));
        var printed = printed(
                "<p>Before.</p><figure data-media=\"tram\"><figcaption>The tram</figcaption></figure><p>After.</p>",
                picture);
        assertThat(printed.html()).isEqualTo("<p>Before.</p><p>After.</p>");
        picture.describe(new PictureDetails("", "", "", "", Licence.AGENCY, LocalDate.of(2026, 11, 26)));
        assertThat(printed("<figure data-media=\"tram\"></figure>", picture).html())
                .contains("/media/tram/960");
    }

    private static PrintedBody printed(String body, Picture picture) {
        return PrintedBody.of(body, Map.of(picture.id(), picture), LocalDate.of(2026, 11, 26), (key, arguments) -> key);
    }

    private static PrintedBody printed(String body) {
        return PrintedBody.of(
                BodyHtml.of(body).html().isEmpty() || body.contains("gone")
                        ? body
                        : BodyHtml.of(body).html(),
                Map.of(),
                LocalDate.of(2026, 11, 26),
                (key, arguments) -> key + List.of(arguments));
    }
}
