package org.thesop.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How waiting stands against the goal. */
class PaceTest {

    private static final Instant NOW = Instant.parse("2026-11-25T22:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "PT0S, 24, FINE",
        "PT17H59M, 24, FINE",
        "PT18H, 24, SOON",
        "PT24H, 24, SOON",
        "PT24H1S, 24, LATE",
        "PT44M, 1, FINE",
        "PT61M, 1, LATE"
    })
    void copy_that_has_waited_is(Duration waited, int goalHours, Pace pace) {
        assertThat(Pace.of(NOW.minus(waited), goalHours, NOW)).isEqualTo(pace);
    }

    @Test
    void what_a_quicker_clock_handed_in_is_in_time() {
        assertThat(Pace.of(NOW.plusSeconds(5), 24, NOW)).isEqualTo(Pace.FINE);
        assertThat(Pace.share(NOW.plusSeconds(5), 24, NOW)).isZero();
    }
}
