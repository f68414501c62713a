package org.thesop.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TextQueryTest {

    @Test
    void each_word_is_a_beginning_and_all_of_them_are_asked_for() {
        assertThat(TextQuery.of(List.of("Library", "night bus"))).isEqualTo("library:* & night:* & bus:*");
    }

    @Test
    void what_means_something_to_the_database_is_no_word() {
        assertThat(TextQuery.of(List.of("o'brien:*", "a|b", "!c", "(d", "<->", "'", "\\")))
                .isEqualTo("o:* & brien:* & a:* & b:* & c:* & d:*");
        assertThat(TextQuery.of(List.of("&", "…"))).isEmpty();
    }
}
