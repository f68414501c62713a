package org.thesop.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class SameWordsTest {

    @Test
    void one_word_that_was_changed_is_all_that_is_between() {
        assertThat(SameWords.of("the library shuts at noon", "the library opens at noon"))
                .isEqualTo(new SameWords(2, "shuts", "opens", 2));
    }

    @Test
    void a_word_that_only_begins_alike_is_between() {
        assertThat(SameWords.of("she read it", "she reads it")).isEqualTo(new SameWords(1, "read", "reads", 1));
    }

    @Test
    void a_word_that_is_there_twice_now_counts_once_at_the_start() {
        assertThat(SameWords.of("that", "that that")).isEqualTo(new SameWords(1, "", " that", 0));
    }

    @Test
    void the_same_text_has_nothing_between() {
        assertThat(SameWords.of(" as it was\n", "as it was")).isEqualTo(new SameWords(3, "", "", 0));
        assertThat(SameWords.of("", "")).isEqualTo(new SameWords(0, "", "", 0));
    }

    @Test
    void no_word_is_lost_or_counted_twice_whatever_was_typed() {
        var random = new Random(20261126);
        for (var time = 0; time < 5_000; time++) {
            var before = text(random);
            var after = text(random);
            var same = SameWords.of(before, after);
            assertThat(same.start() + words(same.oldMiddle()) + same.end()).isEqualTo(words(before));
            assertThat(same.start() + words(same.newMiddle()) + same.end()).isEqualTo(words(after));
        }
    }

    private static String text(Random random) {
        var text = new StringBuilder();
        for (var left = random.nextInt(12); left > 0; left--) {
            text.append("ab \n".charAt(random.nextInt(4)));
        }
        return text.toString();
    }

    private static int words(String text) {
        return text.isBlank() ? 0 : text.strip().split("\\s+").length;
    }
}
