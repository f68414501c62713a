package org.thesop.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MeantTest {

    private static Optional<String> instead(String typed, String... texts) {
        return Meant.instead(AskedReader.read(typed, List.of(), LocalDate.of(2026, 11, 23)), List.of(texts));
    }

    @Test
    void a_word_that_no_story_has_is_spelled_as_most_have_it() {
        assertThat(instead("libary", "The library opens.", "Library hours", "a liberty"))
                .contains("library");
    }

    @Test
    void what_is_right_stays_as_it_was_typed() {
        assertThat(instead("campus libary -sports", "The campus library opens."))
                .contains("campus library -sports");
        assertThat(instead("campus", "The campus library opens.")).isEmpty();
    }

    @Test
    void a_phrase_and_a_short_word_are_left_alone() {
        assertThat(instead("\"the libary\" gim", "The library of the gym")).isEmpty();
    }
}
