package org.thesop.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ClipQuestionTest {

    private static ClipQuestion chosen(String... clips) {
        return ClipQuestion.of(null, null, clips, false, false);
    }

    @Test
    void without_a_choice_the_list_is_asked_for() {
        assertThat(chosen().choosing()).isTrue();
        assertThat(chosen("12").choosing()).isFalse();
        assertThat(ClipQuestion.of(null, null, new String[] {"12"}, true, false).choosing())
                .isTrue();
    }

    @Test
    void whoever_asks_for_a_page_of_nothing_is_told_so() {
        assertThat(ClipQuestion.of(null, null, null, false, true).inVain()).isTrue();
        assertThat(ClipQuestion.of(null, null, new String[] {"12"}, false, true).inVain())
                .isFalse();
    }

    @Test
    void what_is_no_story_section_or_year_is_as_if_it_were_not_there() {
        var question = ClipQuestion.of(
                "<Campus>", "26", new String[] {"12", "x", "12", "-3", "99999999999999999999"}, true, false);
        assertThat(question.section()).isEqualTo("campus");
        assertThat(question.year()).isEmpty();
        assertThat(question.chosen()).containsExactly(12L);
        assertThat(question.query()).isEqualTo("clip=12");
    }

    @Test
    void more_than_fit_on_a_page_are_not_taken() {
        var many = chosen(IntStream.range(0, 40).mapToObj(Integer::toString).toArray(String[]::new));
        assertThat(many.chosen()).hasSize(Clips.MOST_CHOSEN);
        assertThat(many.tooMany()).isTrue();
    }
}
