package org.thesop.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What was said beside copy, and what readers wrote, is found though a word was misspelt. */
class SlipsTest {

    private static final String CLOCK = "The chapel clock’s second hand is missing.";
    private static final String CHOIR = "The chapel choir sang.";

    /** As the database does it: all words, or beginnings of them. */
    private static List<String> begin(List<String> words, int most) {
        return Stream.of(CLOCK, CHOIR)
                .filter(text -> words.stream().allMatch(word -> Stream.of(text.split(" "))
                        .anyMatch(each -> each.toLowerCase(Locale.ROOT).startsWith(word))))
                .limit(most)
                .toList();
    }

    private static List<String> found(String typed) {
        var asked = AskedReader.read(typed, List.of(), LocalDate.of(2026, 11, 26));
        return Slips.forgiven(asked, SlipsTest::begin, Function.identity(), 5);
    }

    @Test
    void a_letter_that_is_wrong_missing_or_too_many_is_forgiven() {
        assertThat(found("chapel clokc")).containsExactly(CLOCK);
        assertThat(found("chapell")).containsExactly(CLOCK, CHOIR);
        assertThat(found("misssing")).containsExactly(CLOCK);
    }

    @Test
    void all_words_have_to_be_there_and_only_near_ones_count() {
        assertThat(found("clokc choir")).isEmpty();
        assertThat(found("chandelier")).isEmpty();
    }

    @Test
    void short_words_and_what_is_asked_for_to_the_letter_is_not_guessed_at() {
        assertThat(found("teh")).isEmpty();
        assertThat(found("\"chapell clock\"")).isEmpty();
    }
}
