package org.thesop.story.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.thesop.platform.Language;
import org.thesop.platform.Messages;
import org.thesop.platform.Spoken;

class RowTextsTest {

    private final Messages messages = new Messages();

    @ParameterizedTest
    @CsvSource({"PT40M, 40 min", "PT26H, 26 h", "PT72H, 3 d", "PT-5M, 0 min"})
    void a_wait_is_told_in_the_largest_measure_that_says_enough(Duration length, String said) {
        assertThat(RowTexts.length(length, messages)).isEqualTo(said);
    }

    @Test
    void days_have_their_own_letter_in_french() {
        assertThat(Spoken.in(Language.FRENCH, () -> RowTexts.length(Duration.ofDays(3), messages)))
                .isEqualTo("3\u00a0j");
    }
}
