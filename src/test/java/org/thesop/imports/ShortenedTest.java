package org.thesop.imports;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ShortenedTest {

    @Test
    void what_is_short_enough_stays() {
        assertThat(Shortened.to(5, "weirs")).isEqualTo("weirs");
        assertThat(Shortened.toWords(5, "weirs")).isEqualTo("weirs");
    }

    @Test
    void no_character_is_cut_in_two() {
        assertThat(Shortened.to(3, "ab🚣cd")).isEqualTo("ab");
        assertThat(Shortened.to(4, "ab🚣cd")).isEqualTo("ab🚣");
    }

    @Test
    void words_stay_whole() {
        assertThat(Shortened.toWords(10, "The weir is shut")).isEqualTo("The weir…");
        assertThat(Shortened.toWords(9, "The weir is shut")).isEqualTo("The weir…");
    }

    @Test
    void a_text_without_blanks_keeps_its_beginning() {
        assertThat(Shortened.toWords(5, "水门今天关闭了")).isEqualTo("水门今天…");
    }
}
