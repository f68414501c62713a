package org.thesop.media;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SizeTest {

    @ParameterizedTest
    @CsvSource({
        "960, true",
        "480.webp, true",
        "wide-480, true",
        "social-1200, true",
        "whole-0, false",
        "whole-0.webp, false"
    })
    void readers_get_a_picture_as_it_is_cut_and_never_all_that_was_sent(String name, boolean forReaders) {
        assertThat(Size.of(name).orElseThrow().isForReaders()).isEqualTo(forReaders);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "huge", "whole", "960.png", "123456", "../960"})
    void what_is_no_size_is_none(String name) {
        assertThat(Size.of(name)).isEmpty();
    }
}
