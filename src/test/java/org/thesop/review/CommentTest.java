package org.thesop.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.thesop.story.Cast;
import org.thesop.story.TooLongException;

/** What a remark holds, and who may do what with it. */
class CommentTest {

    private static final Instant NOW = Instant.parse("2026-11-23T14:00:00Z");

    private final Cast cast = new Cast();

    private Comment said(String text) {
        return new Comment(null, cast.eddie, NOW, text, false, null);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \n\t ", "\u200b", "\ufeff \u0000", "\ud83d"})
    void what_nobody_can_see_is_no_remark(String text) {
        assertThatThrownBy(() -> said(text)).isInstanceOf(BlankRemarkException.class);
    }

    @Test
    void half_characters_controls_and_spaces_without_width_are_left_out_and_the_words_stay() {
        assertThat(said("  Who\ud83d says\u0000 so\u200b?\r\nAsk.\n\n\n\nNow.\u2028")
                        .text())
                .isEqualTo("Who says so?\nAsk.\n\nNow.");
    }

    @Test
    void words_of_every_script_and_joined_signs_stay_as_they_are() {
        var words = "\u05e9\u05dc\u05d5\u05dd \u200fabc \u0646\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645"
                + " \ud83d\udc69\u200d\ud83d\ude80 <script>alert(1)</script>";
        assertThat(said(words).text()).isEqualTo(words);
        assertThat(said("cafe\u0301").text()).isEqualTo("caf\u00e9");
    }

    @Test
    void a_remark_longer_than_eight_thousand_characters_is_refused_whole() {
        assertThat(said("x".repeat(Comment.LONGEST)).text()).hasSize(8000);
        assertThatThrownBy(() -> said("x".repeat(Comment.LONGEST + 1))).isInstanceOf(TooLongException.class);
    }

    @Test
    void an_answer_to_an_answer_stands_in_the_same_thread() {
        var first = said("Who says so?");
        var answer = first.answer(cast.wendy, NOW, "Dana.").answer(cast.eddie, NOW, "Good.");
        assertThat(answer.thread()).isSameAs(first);
    }

    @Test
    void its_maker_rewords_a_remark_for_ten_minutes_and_nobody_else_does() {
        var remark = said("Who says so?");
        assertThat(remark.mayBeRewordedBy(cast.eddie, NOW.plus(Duration.ofMinutes(9))))
                .isTrue();
        assertThat(remark.mayBeRewordedBy(cast.eddie, NOW.plus(Duration.ofMinutes(10))))
                .isFalse();
        assertThat(remark.mayBeRewordedBy(cast.maggie, NOW)).isFalse();
    }

    @Test
    void closing_a_thread_twice_leaves_it_with_who_closed_it_first_and_opening_it_forgets_both() {
        var remark = said("Who says so?");
        remark.resolve(cast.eddie, NOW);
        remark.resolve(cast.erin, NOW.plusSeconds(5));
        assertThat(remark.resolvedBy()).isEqualTo(cast.eddie);
        assertThat(remark.resolvedAt()).isEqualTo(NOW);
        remark.reopen();
        assertThat(remark.resolved()).isFalse();
    }
}
