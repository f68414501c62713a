package org.thesop.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a feed reader gets of a body is printed as on the page, and then made to stand by itself. */
class BodyElsewhereTest {

    private static final String PAPER = "https://paper.example";

    private static String elsewhere(String body, PrintedNote... notes) {
        var printed = PrintedBody.of(body, Map.of(), LocalDate.of(2026, 11, 26), (key, arguments) -> "“" + key + "”");
        return BodyElsewhere.of(printed.html(), List.of(notes), PAPER);
    }

    @Test
    void an_address_of_the_paper_is_whole_and_one_of_another_house_is_as_it_was() {
        assertThat(elsewhere("<p><a href=\"/about\">us</a> <a href=\"https://x.example/a\">them</a></p>"))
                .isEqualTo("<p><a href=\"https://paper.example/about\">us</a>"
                        + " <a href=\"https://x.example/a\">them</a></p>");
    }

    @Test
    void all_sizes_of_a_picture_have_whole_addresses() {
        var printed = "<img src=\"/media/a/960\" srcset=\"/media/a/480 480w, /media/a/960 960w\" alt=\"\">";
        assertThat(BodyElsewhere.of(printed, List.of(), PAPER))
                .isEqualTo(
                        "<img src=\"https://paper.example/media/a/960\""
                                + " srcset=\"https://paper.example/media/a/480 480w, https://paper.example/media/a/960 960w\" alt=\"\">");
    }

    @Test
    void a_footnote_is_a_number_and_a_line_at_the_end_without_a_way_that_leads_nowhere() {
        var html = elsewhere("<p>So it was.<sup class=\"footnote\">Minutes of May 3</sup></p>");
        assertThat(html)
                .contains("So it was.<sup>1</sup>", "<hr><ol><li>Minutes of May 3</li></ol>")
                .doesNotContain("#note", "#called", "id=", "role=");
    }

    @Test
    void what_a_click_would_open_on_the_page_is_a_link() {
        var html = elsewhere(
                "<figure data-embed=\"youtube\" data-address=\"https://www.youtube.com/watch?v=dQw4w9WgXcQ\"></figure>");
        assertThat(html)
                .contains("href=\"https://www.youtube.com/watch?v=dQw4w9WgXcQ\"")
                .doesNotContain("iframe", "details");
    }

    @Test
    void what_was_corrected_comes_first() {
        var html = elsewhere("<p>Nine stops.</p>", new PrintedNote("Correction", "May 3rd, 2026", "It was 9 < 12."));
        assertThat(html)
                .isEqualTo("<p><strong>Correction, May 3rd, 2026:</strong> It was 9 &lt; 12.</p>\n<p>Nine stops.</p>");
    }
}
