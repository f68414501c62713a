package org.thesop.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.thesop.planning.Workload.Answer;

/** How soon an editor answers, in the middle and week by week. */
class ResponseTimesTest {

    private static final Instant NOW = Instant.parse("2026-11-23T14:00:00Z");

    private static Answer answer(int daysAgo, int hours) {
        var at = NOW.minus(Duration.ofDays(daysAgo));
        return new Answer("eddie", at.minus(Duration.ofHours(hours)), at);
    }

    @Test
    void the_median_is_the_middle_answer_and_of_two_in_the_middle_their_mean() {
        assertThat(ResponseTimes.of(List.of(answer(1, 2), answer(2, 50), answer(3, 6)), NOW)
                        .median())
                .isEqualTo(Duration.ofHours(6));
        assertThat(ResponseTimes.of(List.of(answer(1, 2), answer(2, 50), answer(3, 6), answer(4, 10)), NOW)
                        .median())
                .isEqualTo(Duration.ofHours(8));
    }

    @Test
    void each_week_stands_by_itself_the_oldest_first_and_one_without_an_answer_is_empty() {
        var times = ResponseTimes.of(List.of(answer(0, 4), answer(6, 8), answer(7, 30), answer(55, 12)), NOW);
        assertThat(times.weeks())
                .containsExactly(
                        Duration.ofHours(12), null, null, null, null, null, Duration.ofHours(30), Duration.ofHours(6));
    }

    @Test
    void nobody_is_judged_by_answers_that_nobody_can_time() {
        var times = ResponseTimes.of(List.of(new Answer("eddie", null, NOW)), NOW);
        assertThat(times.median()).isNull();
        assertThat(times.answers()).isZero();
    }
}
