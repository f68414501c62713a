package org.thesop.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class FiledTest {

    private static final Map<String, Long> COUNTS = Map.of(
            "campus|PUBLISHED|2026", 5L,
            "campus|PUBLISHED|2025", 4L,
            "sports|IN_REVIEW|2026", 2L,
            "|DRAFT|2026", 1L,
            "@wendy", 7L,
            "@wally", 3L);

    @Test
    void what_is_counted_together_is_summed_by_section_state_writer_and_year() {
        var facets = Filed.facets(COUNTS, 10);
        assertThat(facets.get(AskedField.SECTION)).isEqualTo(Map.of("campus", 9L, "sports", 2L));
        assertThat(facets.get(AskedField.STATE)).isEqualTo(Map.of("published", 9L, "in-review", 2L, "draft", 1L));
        assertThat(facets.get(AskedField.BY)).isEqualTo(Map.of("wendy", 7L, "wally", 3L));
        assertThat(facets.get(AskedField.AFTER)).isEqualTo(Map.of("2026", 8L, "2025", 4L));
    }

    @Test
    void those_with_most_come_first_and_the_others_are_left_out() {
        assertThat(Filed.facets(COUNTS, 2).get(AskedField.STATE).keySet()).containsExactly("published", "in-review");
    }

    @Test
    void years_are_all_there_also_those_with_little_in_them() {
        assertThat(Filed.facets(COUNTS, 1).get(AskedField.AFTER).keySet()).containsExactly("2026", "2025");
    }

    @Test
    void what_is_written_is_read_again() {
        var filed = new Filed("", "DRAFT", "2026");
        assertThat(Filed.read(filed.written())).isEqualTo(filed);
    }
}
