package org.thesop.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class TimeTrapTest {

    private static final Instant NOW = Instant.parse("2026-11-23T14:40:00Z");

    private final TimeTrap trap = new TimeTrap();

    private void itIs(Instant now) {
        trap.clock = Clock.fixed(now, ZoneOffset.UTC);
    }

    private String shownNow() {
        itIs(NOW);
        return trap.set();
    }

    @Test
    void a_form_that_was_read_for_three_seconds_is_a_persons() {
        var since = shownNow();
        itIs(NOW.plusSeconds(3));
        assertThat(trap.springs(since)).isFalse();
        itIs(NOW.plus(Duration.ofDays(6)));
        assertThat(trap.springs(since)).isFalse();
    }

    @Test
    void a_form_that_was_sent_at_once_or_after_more_than_a_week_is_asked_for_again() {
        var since = shownNow();
        assertThat(trap.springs(since)).isTrue();
        itIs(NOW.plus(Duration.ofDays(7)));
        assertThat(trap.springs(since)).isTrue();
    }

    @Test
    void whoever_sends_it_once_more_does_not_wait_again() {
        var since = shownNow();
        itIs(NOW.plusSeconds(2));
        assertThat(trap.keep(since)).isEqualTo(since);
    }

    @Test
    void a_moment_that_somebody_made_up_is_none_of_ours() {
        var since = shownNow();
        itIs(NOW.plusSeconds(10));
        var earlier = NOW.minusSeconds(60).toEpochMilli() + since.substring(since.indexOf('.'));
        assertThat(trap.springs(earlier)).isTrue();
        assertThat(trap.springs(null)).isTrue();
        assertThat(trap.springs("")).isTrue();
        assertThat(trap.keep(earlier)).isNotEqualTo(earlier);
    }
}
