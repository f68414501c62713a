package org.thesop.review;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What a writer puts in the place of a suggestion stands where it would have stood. */
class SuggestionAnswersTest {

    @Test
    void words_in_the_place_of_a_suggested_insertion_do_not_touch_their_neighbours() {
        assertThat(SuggestionAnswers.spacedLike(" very", "quite")).isEqualTo(" quite");
        assertThat(SuggestionAnswers.spacedLike("very ", " quite ")).isEqualTo("quite ");
        assertThat(SuggestionAnswers.spacedLike("said", "told")).isEqualTo("told");
    }

    @Test
    void taking_words_out_leaves_no_spaces_of_theirs() {
        assertThat(SuggestionAnswers.spacedLike(" very", " ")).isEmpty();
        assertThat(SuggestionAnswers.spacedLike("", " quite ")).isEqualTo("quite");
    }
}
