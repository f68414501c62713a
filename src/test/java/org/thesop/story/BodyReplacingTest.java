package org.thesop.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
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
        assertThat(replaced("<p>x y</p>", "x", "a\n\nb\u0000\ud800\u200b\u202ec")
                        .html())
                .isEqualTo("<p>a b\u202ec y</p>");
    }

    @Test
    void a_break_in_a_line_stays() {
        assertThat(replaced("<p>One line<br>and another</p>", "One", "First").html())
                .isEqualTo("<p>First line<br>and another</p>");
    }

    @Test
    void a_stretch_over_two_paragraphs_is_refused() {
        assertThatThrownBy(() -> replaced("<p>a</p><p>b</p>", "a\n\nb", "c"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> BodyHtml.of("<p>a</p>").replacing(0, 5, "c"))
                .isInstanceOf(IndexOutOfBoundsException.class);
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
