package org.thesop.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a browser sends where a number belongs, it is a number or nothing. */
class SentIdTest {

    @Test
    void a_number_is_read_as_it_was_sent() {
        assertThat(SentId.of("0")).contains(0L);
        assertThat(SentId.of("999999999999999999")).contains(999_999_999_999_999_999L);
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(strings = {"-1", " 1", "1 ", "1.0", "0x1", "9999999999999999999", "1 or 1=1"})
    void anything_else_is_nothing(String sent) {
        assertThat(SentId.of(sent)).isEmpty();
    }

    @Test
    void of_many_the_numbers_are_kept_in_order() {
        assertThat(SentId.all(new String[] {"7", "x", "3"})).containsExactly(7L, 3L);
        assertThat(SentId.all(null)).isEmpty();
    }
}
