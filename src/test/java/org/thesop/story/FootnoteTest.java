package org.thesop.story;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A footnote belongs to the words, and stands where readers find it: after the text. */
class FootnoteTest {

    private static final String NOTED =
            "<p>They voted<sup class=\"footnote\">Minutes of 3 May.</sup> on Tuesday.</p>\n<p>Then home.</p>";

    @Test
    void it_takes_no_room_where_it_is_called_and_comes_after_the_text() {
        assertThat(BodyHtml.of(NOTED).text()).isEqualTo("They voted on Tuesday.\n\nThen home.\n\nMinutes of 3 May.");
    }

    @Test
    void its_words_count() {
        assertThat(BodyHtml.of(NOTED).words()).isEqualTo(10);
    }

    @Test
    void it_is_words_alone() {
        var body = BodyHtml.of(
                "<p>a<sup class=\"footnote\">See <b>the <a href=\"https://example.org\">minutes</a></b><br>of May</sup> b</p>");
        assertThat(body.html()).isEqualTo("<p>a<sup class=\"footnote\">See the minutes of May</sup> b</p>");
    }

    @Test
    void marks_around_it_stop_before_it_and_go_on_after_it() {
        assertThat(BodyHtml.of("<p><b>a<sup class=\"footnote\">n</sup>b</b></p>")
                        .html())
                .isEqualTo("<p><strong>a</strong><sup class=\"footnote\">n</sup><strong>b</strong></p>");
    }

    @Test
    void one_that_says_nothing_is_none() {
        assertThat(BodyHtml.of("<p>a<sup class=\"footnote\"> </sup></p>").html())
                .isEqualTo("<p>a</p>");
    }

    @Test
    void a_paragraph_of_nothing_else_is_kept() {
        var body = BodyHtml.of("<p><sup class=\"footnote\">n</sup></p>");
        assertThat(body.html()).isEqualTo("<p><sup class=\"footnote\">n</sup></p>");
        assertThat(body.text()).isEqualTo("n");
    }

    @Test
    void in_a_caption_it_becomes_words_of_the_caption() {
        assertThat(BodyHtml.of(
                                "<figure data-media=\"m\"><figcaption>a<sup class=\"footnote\">n</sup></figcaption></figure>")
                        .text())
                .isEqualTo("an");
    }

    @Test
    void other_words_in_its_place_leave_the_rest_alone() {
        var body = BodyHtml.of(NOTED);
        var at = body.text().indexOf("3 May");
        assertThat(body.replacing(at, at + 5, "4 June").html()).isEqualTo(NOTED.replace("3 May", "4 June"));
    }

    @Test
    void words_replaced_around_it_leave_it_behind_them() {
        var body = BodyHtml.of(NOTED);
        assertThat(body.replacing(5, 13, "decided in").html())
                .isEqualTo(NOTED.replace(
                        "voted<sup class=\"footnote\">Minutes of 3 May.</sup> on",
                        "decided in<sup class=\"footnote\">Minutes of 3 May.</sup>"));
        assertThat(body.replacing(10, 10, ", all of them,").html()).contains("voted, all of them,<sup class");
    }

    @Test
    void without_its_words_it_goes() {
        var body = BodyHtml.of(NOTED);
        var at = body.text().indexOf("Minutes");
        assertThat(body.replacing(at, body.text().length(), "").html())
                .isEqualTo("<p>They voted on Tuesday.</p>\n<p>Then home.</p>");
    }
}
