package org.thesop.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExcerptTest {

    private static final String LONG = "Nothing happens here for a while, and then for another. ".repeat(12);

    @Test
    void the_part_with_most_of_the_words_is_shown_with_them_marked() {
        var text = "A bus. " + LONG + "The night bus returns to the library. " + LONG;
        var excerpt = Excerpt.of(text, asked("night bus library"));
        assertThat(marked(excerpt)).containsExactly("night", "bus", "library");
        assertThat(said(excerpt)).startsWith("… ").endsWith(" …").contains("The night bus returns to the library.");
        assertThat(said(excerpt).length()).isBetween(150, 240);
    }

    @Test
    void a_word_that_was_asked_for_twice_is_still_one() {
        // Nobody looks through all of a text for a second one then.
        assertThat(asked("library Library libraries").words()).hasSize(1);
        assertThat(asked("librar* librar* headline:library \"the library\"").words())
                .hasSize(3);
    }

    @Test
    void a_text_without_any_of_them_is_shown_from_its_beginning() {
        var excerpt = Excerpt.of(LONG, asked("zeppelin"));
        assertThat(said(excerpt)).startsWith("Nothing happens").endsWith(" …");
        assertThat(marked(excerpt)).isEmpty();
    }

    @Test
    void what_was_asked_for_is_shown_also_where_no_space_stands_before_it() {
        var address = "https://example.org/" + "archive/".repeat(12) + "telescope";
        var excerpt = Excerpt.of(address, asked("telescope"));
        assertThat(said(excerpt)).isEqualTo("… telescope");
        assertThat(marked(excerpt)).containsExactly("telescope");
        var last = Excerpt.of("See " + address, asked("telescope"));
        assertThat(marked(last)).containsExactly("telescope");
    }

    @Test
    void a_word_longer_than_an_excerpt_is_cut_and_not_hidden() {
        assertThat(said(Excerpt.of("ha".repeat(300), asked("zeppelin"))))
                .startsWith("haha")
                .endsWith(" …")
                .hasSize(222);
    }

    @Test
    void all_of_a_headline_is_shown() {
        var headline = Excerpt.whole("Roof telescope’s first comet", asked("telescope comet"));
        assertThat(said(headline)).isEqualTo("Roof telescope’s first comet");
        assertThat(marked(headline)).containsExactly("telescope’s", "comet");
        assertThat(Excerpt.whole("", asked("telescope")).isBlank()).isTrue();
    }

    @Test
    void text_that_looks_like_html_stays_text() {
        var hostile = "<script>alert(\"x\")</script> & <mark>night</mark> it's <img src=x onerror='bus'> &lt;";
        assertThat(Excerpt.whole(hostile, asked("night bus script")).html())
                .isEqualTo("&lt;<mark>script</mark>&gt;alert(&quot;x&quot;)&lt;/<mark>script</mark>&gt; &amp; "
                        + "&lt;mark&gt;<mark>night</mark>&lt;/mark&gt; it&#39;s "
                        + "&lt;img src=x onerror=&#39;<mark>bus</mark>&#39;&gt; &amp;lt;");
        assertThat(Excerpt.of(LONG + hostile, asked("onerror")).html()).doesNotContain("<script", "<img", "onerror='");
    }

    @ParameterizedTest
    @CsvSource({
        "soren, Søren",
        "Søren, Søren",
        "strasse, Straße",
        "aether, Æther",
        "cafe, CAFÉ’S",
        "lodz, Łódź",
        "students*, students",
        "students*, student’s",
        "libraries*, libraries",
        "librarie*, libraries",
        "librari*, libraries",
        "librar*, librarian",
        "buses*, buses",
        "headline:comet*, comets",
        "headline:comet, Comet"
    })
    void what_is_found_is_marked(String typed, String word) {
        assertThat(marked(Excerpt.whole(word, asked(typed)))).containsExactly(word);
    }

    @ParameterizedTest
    @CsvSource({"students*, studio", "-comet, comet", "by:wendy, wendy", "librar*, libretto", "bus*, but"})
    void what_was_not_asked_for_is_not_marked(String typed, String word) {
        assertThat(marked(Excerpt.whole(word, asked(typed)))).isEmpty();
    }

    @Test
    void misspelt_words_mark_what_is_near_them_when_that_was_found() {
        assertThat(marked(Excerpt.whole("A telescope", Wanted.of(read("telescpoe"), true))))
                .containsExactly("telescope");
        assertThat(marked(Excerpt.whole("A telescope", asked("telescpoe")))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"students, student", "librarie, library", "librari, library", "librar, ''", "bus, ''", "press, ''"})
    void a_beginning_is_also_that_of_words_which_the_index_has_without_their_s(String beginning, String stem) {
        assertThat(String.join(",", Likeness.stems(beginning))).isEqualTo(stem);
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

    private static Asked read(String typed) {
        return AskedReader.read(typed, List.of(), LocalDate.of(2026, 11, 26));
    }

    private static Wanted asked(String typed) {
        return Wanted.of(read(typed), false);
    }

    private static String said(Marked line) {
        return line.pieces().stream().map(Marked.Piece::text).collect(Collectors.joining());
    }

    private static List<String> marked(Marked line) {
        return line.pieces().stream()
                .filter(Marked.Piece::marked)
                .map(Marked.Piece::text)
                .toList();
    }
}
