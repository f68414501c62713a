package org.thesop.platform;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkupTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "Fish & chips", "a < b > c", "“so” \"so\"", "&lt;", "&amp;lt;"})
    void what_was_made_markup_is_made_plain_again(String plain) {
        assertThat(Markup.plain(Markup.quoted(plain))).isEqualTo(plain);
    }
}
