package org.thesop.api.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The keys by which programs say that something is the same once more. */
class OnceTest {

    @Test
    void a_key_is_a_text_in_quotes_or_a_plain_word() {
        assertThat(Once.key("\"8e03978e-40d5-43dd\"")).contains("8e03978e-40d5-43dd");
        assertThat(Once.key(" 8e03978e-40d5-43dd ")).contains("8e03978e-40d5-43dd");
        assertThat(Once.key("\"any words, too\"")).contains("any words, too");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\"\"", "\"open", "two words", "\"a\"; b", "\u00e9"})
    void anything_else_is_none(String header) {
        assertThat(Once.key(header)).isEmpty();
    }

    @Test
    void a_key_without_an_end_is_none() {
        assertThat(Once.key("a".repeat(200))).isPresent();
        assertThat(Once.key("a".repeat(201))).isEmpty();
        assertThat(Once.key('"' + "a".repeat(201) + '"')).isEmpty();
    }
}
