package org.thesop.site;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DescriptionTest {

    @Test
    void the_summary_comes_first_then_the_deck_then_the_first_paragraph() {
        assertThat(Description.of("Summary.", "Deck.", "<p>Body.</p>")).isEqualTo("Summary.");
        assertThat(Description.of("", "Deck.", "<p>Body.</p>")).isEqualTo("Deck.");
        assertThat(Description.of(" ", "", "<h2>Head</h2>\n<p>A <em>first</em>\nline &amp; more.</p><p>Second.</p>"))
                .isEqualTo("A first line & more.");
    }

    @Test
    void a_body_without_a_paragraph_gives_its_words() {
        assertThat(Description.of("", "", "<ul><li>One</li><li>Two</li></ul>")).isEqualTo("One Two");
        assertThat(Description.of("", "", "")).isEmpty();
    }

    @Test
    void a_long_text_is_cut_between_words() {
        var cut = Description.cut("seven letters ".repeat(30));
        assertThat(cut).hasSizeLessThanOrEqualTo(160).matches("(seven letters )*seven( letters)?…");
    }

    @Test
    void no_comma_and_no_dash_stand_before_the_ellipsis() {
        assertThat(Description.cut("a".repeat(155) + ", — then this goes on")).isEqualTo("a".repeat(155) + "…");
    }

    @Test
    void a_word_that_never_ends_is_cut_between_characters() {
        assertThat(Description.cut("😀".repeat(100))).isEqualTo("😀".repeat(79) + "…");
    }

    @Test
    void entities_are_read_once() {
        assertThat(Description.of("", "", "<p>&amp;lt;b&amp;gt;</p>")).isEqualTo("&lt;b&gt;");
    }
}
