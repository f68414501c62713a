package org.thesop.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BodyOfWorkTest {

    private static ClipRow clip(String section, String day) {
        return new ClipRow(section, section.toUpperCase(Locale.ROOT), "en", LocalDate.parse(day), 610);
    }

    private static BodyOfWork work(String... sectionsAndDays) {
        return BodyOfWork.of(Stream.of(sectionsAndDays)
                .map(each -> clip(each.split(" ")[0], each.split(" ")[1]))
                .toList());
    }

    @Test
    void whoever_has_nothing_out_has_no_body_of_work() {
        var nothing = BodyOfWork.of(List.of());
        assertThat(nothing.clips()).isZero();
        assertThat(nothing.growth()).isNull();
        assertThat(nothing.hasParts()).isFalse();
    }

    @Test
    void stories_are_counted_by_section_and_year_and_a_year_without_one_is_a_zero() {
        var work = work("campus 2024-05-01", "science 2024-06-01", "campus 2026-01-01", "campus 2026-02-01");
        assertThat(work.clips()).isEqualTo(4);
        assertThat(work.words()).isEqualTo(400);
        assertThat(work.since()).isEqualTo("2024");
        assertThat(work.years()).extracting(BodyOfWork.Year::clips).containsExactly(2, 0, 2);
        assertThat(work.parts()).extracting(BodyOfWork.Part::slug).containsExactly("campus", "science");
        assertThat(work.parts().get(0).years())
                .extracting(BodyOfWork.Year::clips)
                .containsExactly(1, 0, 2);
    }

    @Test
    void the_line_steps_up_with_each_story_and_ends_at_the_top() {
        var line = work("campus 2026-01-01", "campus 2026-01-11", "campus 2026-01-21", "campus 2026-01-31")
                .growth()
                .line();
        assertThat(line).isEqualTo("M0 100 H0.0 V75.0 H190.0 V50.0 H380.0 V25.0 H570.0 V0.0 H600");
    }

    @Test
    void too_little_is_not_drawn() {
        assertThat(work("campus 2026-01-01", "campus 2026-01-11").growth()).isNull();
        assertThat(work("campus 2026-01-01", "campus 2026-01-01", "campus 2026-01-01")
                        .growth())
                .isNull();
    }
}
