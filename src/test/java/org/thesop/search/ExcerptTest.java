package org.thesop.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.thesop.search.Excerpt.Wanted;

class ExcerptTest {

    private static final String LONG = "Nothing happens here for a while, and then for another. ".repeat(12);

    @Test
    void the_part_with_most_of_the_words_is_shown_with_them_marked() {
        var text = "A bus. " + LONG + "The night bus returns to the library. " + LONG;
        var excerpt = Excerpt.of(text, new Wanted(3, Set.of("night", "bus", "library")::contains));
        assertThat(marked(excerpt)).containsExactly("night", "bus", "library");
        assertThat(said(excerpt)).startsWith("… ").endsWith(" …").contains("The night bus returns to the library.");
        assertThat(said(excerpt).length()).isBetween(150, 240);
    }

    @Test
    void a_text_without_any_of_them_is_shown_from_its_beginning() {
        var excerpt = Excerpt.of(LONG, new Wanted(1, word -> false));
        assertThat(said(excerpt)).startsWith("Nothing happens").endsWith(" …");
        assertThat(marked(excerpt)).isEmpty();
    }

    @Test
    void all_of_a_headline_is_shown() {
        var headline =
                Excerpt.whole("Roof telescope’s first comet", new Wanted(2, Set.of("telescope", "comet")::contains));
        assertThat(said(headline)).isEqualTo("Roof telescope’s first comet");
        assertThat(marked(headline)).containsExactly("telescope’s", "comet");
        assertThat(Excerpt.whole("", new Wanted(1, word -> true))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"Libraries, library", "buses, buse", "CAFÉ’S, cafe", "Acordeones, acordeone", "bus, bus", "press, press"
    })
    void words_are_alike_without_case_accents_and_the_plurals_s(String word, String plain) {
        assertThat(Likeness.plain(word)).isEqualTo(plain);
    }

    @ParameterizedTest
    @CsvSource({
        "libary, library, true",
        "telescpoe, telescope, true",
        "comet, cement, false",
        "roof, proof, false",
        "fencing, fenced, false"
    })
    void a_slip_or_two_is_near_and_another_word_is_not(String typed, String word, boolean near) {
        assertThat(Likeness.near(typed, word, Likeness.slips(typed))).isEqualTo(near);
    }

    @Test
    void the_words_of_a_body_are_its_text_without_marks() {
        assertThat(
                        PlainCopy.of(
                                "<p>Night <em>buses</em> &amp; trams<br>return</p>\n<h2>When?</h2>\n<ul><li>Soon &lt;3</li></ul>"))
                .isEqualTo("Night buses & trams return When? Soon <3");
    }

    private static String said(List<Excerpt.Piece> pieces) {
        return pieces.stream().map(Excerpt.Piece::text).collect(Collectors.joining());
    }

    private static List<String> marked(List<Excerpt.Piece> pieces) {
        return pieces.stream()
                .filter(Excerpt.Piece::marked)
                .map(Excerpt.Piece::text)
                .toList();
    }
}
