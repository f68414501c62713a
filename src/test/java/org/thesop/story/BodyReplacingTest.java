package org.thesop.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BodyReplacingTest {

    private static BodyHtml replaced(String html, String old, String words) {
        var body = BodyHtml.of(html);
        var at = body.text().indexOf(old);
        return body.replacing(at, at + old.length(), words);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <p>She exclaimed it.</p>                     | exclaimed | said   | <p>She said it.</p>
            <p>She <em>never</em> said it.</p>           | never     | always | <p>She <em>always</em> said it.</p>
            <p>One <strong>two</strong> three</p>        | e two t   | X      | <p>OnX<strong></strong>hree</p>
            <p>See <a href="/about">about us</a> now</p> | us        | it     | <p>See <a href="/about">about it</a> now</p>
            <h2>Old head</h2>                            | Old       | New    | <h2>New head</h2>
            <ul><li>Tea</li><li>Milk<ul><li>cold</li></ul></li></ul> | cold | hot | <ul><li>Tea</li><li>Milk<ul><li>hot</li></ul></li></ul>
            <blockquote class="pull"><p>One rider</p></blockquote> | One | A | <blockquote class="pull"><p>A rider</p></blockquote>
            <figure data-media="m1"><figcaption>The stop</figcaption></figure> | stop | halt | <figure data-media="m1"><figcaption>The halt</figcaption></figure>
            <p>a</p><p>b</p><hr><p>c b</p>               | c b       | d      | <p>a</p>~<p>b</p>~<hr>~<p>d</p>
            """)
    void words_are_replaced_and_their_marks_and_neighbours_stay(String html, String old, String words, String now) {
        assertThat(replaced(html, old, words).html())
                .isEqualTo(now.replace("~", "\n").replace("<strong></strong>", ""));
    }

    @Test
    void words_put_in_take_the_marks_of_what_stands_before_and_do_not_lengthen_a_link() {
        var body = BodyHtml.of("<p>A <em>fine</em> day at <a href=\"/a\">home</a></p>");
        assertThat(body.replacing(6, 6, "r").html())
                .isEqualTo("<p>A <em>finer</em> day at <a href=\"/a\">home</a></p>");
        assertThat(body.replacing(18, 18, ", sweet home").html())
                .isEqualTo("<p>A <em>fine</em> day at <a href=\"/a\">home</a>, sweet home</p>");
        assertThat(body.replacing(14, 14, "our ").html())
                .isEqualTo("<p>A <em>fine</em> day at our <a href=\"/a\">home</a></p>");
    }

    @Test
    void a_deletion_leaves_no_double_space_and_an_empty_paragraph_goes() {
        assertThat(replaced("<p>It was very good.</p>", "very", "").html()).isEqualTo("<p>It was good.</p>");
        assertThat(replaced("<p>Keep.</p><p>Drop.</p>", "Drop.", "").html()).isEqualTo("<p>Keep.</p>");
        assertThat(replaced("<ul><li>a</li><li>b</li></ul>", "a", "").html()).isEqualTo("<ul><li>b</li></ul>");
    }

    @Test
    void what_is_put_in_is_text_whatever_it_looks_like() {
        assertThat(replaced("<p>x</p>", "x", "<script>alert(1)</script> & “so”").html())
                .isEqualTo("<p>&lt;script&gt;alert(1)&lt;/script&gt; &amp; “so”</p>");
        assertThat(replaced("<p>x y</p>", "x", "a \tb\u0000\ud800\u200b\u202ec").html())
                .isEqualTo("<p>a b\u202ec y</p>");
    }

    @Test
    void a_break_in_a_line_stays() {
        assertThat(replaced("<p>One line<br>and another</p>", "One", "First").html())
                .isEqualTo("<p>First line<br>and another</p>");
    }

    @Test
    void a_line_feed_ends_a_paragraph() {
        assertThat(replaced("<p>One. <em>Two.</em></p>", " ", "\n\n").html())
                .isEqualTo("<p>One.</p>\n<p><em>Two.</em></p>");
        assertThat(replaced("<p>One.</p><p>Two.</p>", "One.", "One.\n\n So \n it is.")
                        .html())
                .isEqualTo("<p>One.</p>\n<p>So</p>\n<p>it is.</p>\n<p>Two.</p>");
        assertThat(replaced("<ul><li>One two<ul><li>three</li></ul></li></ul>", " ", "\n")
                        .html())
                .isEqualTo("<ul><li>One</li><li>two<ul><li>three</li></ul></li></ul>");
        assertThat(replaced("<blockquote><p>One two</p></blockquote>", " ", "\n## ")
                        .html())
                .isEqualTo("<blockquote><p>One</p><p>## two</p></blockquote>");
    }

    @Test
    void a_new_paragraph_beside_a_subhead_is_none_and_one_can_be_a_subhead_or_an_item() {
        assertThat(BodyHtml.of("<h2>Why</h2>").replacing(0, 0, "Before.\n\n").html())
                .isEqualTo("<p>Before.</p>\n<h2>Why</h2>");
        assertThat(BodyHtml.of("<h2>Why</h2>").replacing(3, 3, "\n\nAfter.").html())
                .isEqualTo("<h2>Why</h2>\n<p>After.</p>");
        assertThat(BodyHtml.of("<p>Words.</p>")
                        .replacing(6, 6, "\n\n### Why\n\n- one\n- two\n\nso")
                        .html())
                .isEqualTo("<p>Words.</p>\n<h3>Why</h3>\n<ul><li>one</li><li>two</li></ul>\n<p>so</p>");
        assertThat(BodyHtml.of("<blockquote><p>One</p></blockquote>")
                        .replacing(3, 3, "\n\n## two")
                        .html())
                .isEqualTo("<blockquote><p>One</p><p>two</p></blockquote>");
    }

    @Test
    void what_is_left_of_two_paragraphs_becomes_one_and_what_is_between_goes() {
        assertThat(replaced("<h2>a</h2><p>b <em>c</em></p>", "a\n\nb", "x").html())
                .isEqualTo("<h2>x <em>c</em></h2>");
        assertThat(replaced("<p>One.</p><hr><p>Gone.</p><ul><li>Two</li><li>three</li></ul>", "\n\nGone.\n\n", " ")
                        .html())
                .isEqualTo("<p>One. Two</p>\n<ul><li>three</li></ul>");
        assertThat(replaced("<p>Gone.</p><h2>Why</h2><p>So.</p>", "Gone.\n\n", "")
                        .html())
                .isEqualTo("<h2>Why</h2>\n<p>So.</p>");
        assertThat(replaced("<p>One.</p><p>Two.</p><p>Three.</p>", "One.\n\nTwo.\n\nThree.", "All.\n\nOf it.")
                        .html())
                .isEqualTo("<p>All.</p>\n<p>Of it.</p>");
    }

    @Test
    void a_paragraph_goes_with_its_footnotes_and_another_keeps_those_before_a_division() {
        var body = "<p>One.</p><p>Two.<sup class=\"footnote\">said so</sup></p>";
        assertThat(replaced(body, "Two.", "").html()).isEqualTo("<p>One.</p>");
        assertThat(replaced(body, "One.\n\nTwo.", "").html()).isEmpty();
        assertThat(replaced("<p>Said.<sup class=\"footnote\">by him</sup> And more.</p>", " And", "\n\nAnd")
                        .html())
                .isEqualTo("<p>Said.<sup class=\"footnote\">by him</sup></p>\n<p>And more.</p>");
    }

    @Test
    void a_picture_and_a_footnote_join_nothing() {
        var picture = "<p>One.</p><figure data-media=\"x\"></figure><p>Two.<sup class=\"footnote\">so</sup></p>";
        for (var stretch : List.of("One.\n\nTwo.", "Two.\n\nso")) {
            assertThatThrownBy(() -> replaced(picture, stretch, "c")).isInstanceOf(IllegalArgumentException.class);
        }
        assertThat(replaced(picture, "so", "s\no").html()).contains(">s o</sup>");
        assertThatThrownBy(() -> BodyHtml.of("<p>a</p>").replacing(0, 5, "c"))
                .isInstanceOf(IndexOutOfBoundsException.class);
    }

    /** Whatever becomes one, is divided or goes: the words outside stay as they are, and the body is canonical. */
    @RepeatedTest(300)
    void only_the_stretch_itself_becomes_other_words(RepetitionInfo run) {
        var random = new Random(run.getCurrentRepetition());
        var blocks = new ArrayList<>(List.of(
                "<p>alpha <em>beta</em> gamma</p>",
                "<h2>delta epsilon</h2>",
                "<ul><li>zeta<ol><li>eta</li></ol></li><li>theta</li></ul>",
                "<blockquote><p>iota</p><p>kappa lambda</p></blockquote>",
                "<hr>",
                "<p>mu<br>nu</p>"));
        Collections.shuffle(blocks, random);
        var body = BodyHtml.of(String.join("", blocks));
        var words = Pattern.compile("\\p{L}+").matcher(body.text()).results().toList();
        var from = words.get(random.nextInt(words.size()));
        var to = words.get(random.nextInt(words.size()));
        var start = Math.min(from.start(), to.start());
        var end = random.nextInt(4) == 0 ? start : Math.max(from.end(), to.end());
        var come = List.of("", "x", "\n\n", "x\n\ny", "\n\n## x\n\n", "x\n\n- y\n- z\n")
                .get(random.nextInt(6));

        var changed = body.replacing(start, end, come);
        assertThat(BodyHtml.of(changed.html())).isEqualTo(changed);
        assertThat(unspaced(changed.text()))
                .isEqualTo(unspaced(body.text().substring(0, start)
                        + come.replaceAll("(?m)^(##|-) ", "")
                        + body.text().substring(end)));
    }

    private static String unspaced(String text) {
        return text.replaceAll("\\s", "");
    }

    /** Replacing words by themselves, anywhere, changes nothing: the text's positions are those of the markup. */
    @Test
    void every_position_of_the_text_is_the_position_of_its_character() {
        var body = BodyHtml.of(
                "<p>The same same <em>same</em></p><ul><li>same<ol><li>same</li></ol></li></ul><hr>"
                        + "<blockquote><p>same</p><p>same same</p></blockquote><figure data-media=\"x\"><figcaption>same</figcaption>"
                        + "</figure><p>one<sup class=\"footnote\">same &amp; same</sup><br>same <sup class=\"footnote\">same</sup> same</p>");
        var random = new Random(3);
        for (var i = 0; i < 200; i++) {
            var at = random.nextInt(body.text().length());
            if (Character.isWhitespace(body.text().charAt(at))) {
                continue;
            }
            var changed = body.replacing(at, at + 1, "#");
            assertThat(changed.text())
                    .isEqualTo(body.text().substring(0, at) + "#" + body.text().substring(at + 1));
            assertThat(BodyHtml.of(changed.html())).isEqualTo(changed);
        }
    }
}
