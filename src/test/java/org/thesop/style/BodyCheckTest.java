package org.thesop.style;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.thesop.story.BodyHtml;
import org.thesop.style.BodyFinding.Kind;

class BodyCheckTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <h3>Too deep</h3><p>x</p>                                      | HEADING_ORDER
            <h2>One</h2><h4>Too deep</h4>                                  | HEADING_ORDER
            <h2>This is a whole sentence.</h2>                             | HEADING_SENTENCE
            <p>Read it <a href="https://example.org">here</a>.</p>         | LINK_WORDS
            <p><a href="https://example.org">Click here!</a></p>           | LINK_WORDS
            <p><a href="https://example.org/a">https://example.org/a</a></p> | LINK_BARE
            <p>a <a href="https://example.org">—</a> b</p>                 | LINK_EMPTY
            <figure data-media="m" data-credit="Ben Ortiz"></figure>       | NO_ALT
            <figure data-media="m" data-alt="A bus"></figure>              | NO_CREDIT
            """)
    void what_a_careful_editor_would_stumble_over_is_found(String body, Kind kind) {
        assertThat(BodyCheck.of("A headline", BodyHtml.of(body)))
                .singleElement()
                .extracting(BodyFinding::kind)
                .isEqualTo(kind);
    }

    @Test
    void copy_as_it_should_be_has_nothing_to_look_at() {
        var body =
                "<p>They <a href=\"https://example.org/minutes\">voted on Tuesday</a>.</p><h2>Who waited</h2><h3>In line</h3>"
                        + "<h2>Who did not</h2><figure data-media=\"m\" data-alt=\"A bus\" data-credit=\"Ben Ortiz\"></figure>";
        assertThat(BodyCheck.of("NASA and the U.S. agree", BodyHtml.of(body))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"BREAKING: a vote", "The END IS near", "SHOCKING news"})
    void a_headline_that_shouts_is_told(String headline) {
        assertThat(BodyCheck.of(headline, BodyHtml.EMPTY))
                .extracting(BodyFinding::kind)
                .containsExactly(Kind.HEADLINE_SHOUTS);
    }

    @Test
    void a_finding_says_where_it_stands_in_the_text() {
        var body = BodyHtml.of("<p>here</p><ul><li>not here</li></ul><p>But <a href=\"https://e.org\">here</a></p>");
        var found = BodyCheck.of("", body).get(0);
        assertThat(body.text().substring(found.start(), found.end())).isEqualTo("here");
        assertThat(found.start()).isEqualTo(body.text().length() - 4);
    }

    @Test
    void a_paragraph_of_more_than_120_words_is_long() {
        assertThat(BodyCheck.of("", BodyHtml.of("<p>" + "word ".repeat(121) + "</p>")))
                .extracting(BodyFinding::kind)
                .containsExactly(Kind.LONG_PARAGRAPH);
        assertThat(BodyCheck.of("", BodyHtml.of("<p>" + "word ".repeat(120) + "</p>")))
                .isEmpty();
    }

    @Test
    void a_very_long_subhead_is_told() {
        assertThat(BodyCheck.of("", BodyHtml.of("<h2>" + "word ".repeat(20) + "</h2>")))
                .extracting(BodyFinding::kind)
                .containsExactly(Kind.HEADING_LONG);
    }

    @Test
    void links_are_found_with_their_words_however_they_are_marked() {
        var body = BodyHtml.of(
                "<p>One <a href=\"https://e.org\">and <em>two</em><sup class=\"footnote\">n</sup> more</a> three</p>");
        assertThat(body.links()).hasSize(1);
        assertThat(body.links().get(0).words()).isEqualTo("and two more");
        assertThat(body.text()).startsWith("One and two more three");
        assertThat(body.links().get(0).start()).isEqualTo(4);
    }
}
