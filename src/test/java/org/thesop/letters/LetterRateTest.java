package org.thesop.letters;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class LetterRateTest {

    private final HandClock clock = new HandClock();
    private final LetterRate rate = new LetterRate(clock);

    @Test
    void the_sixth_letter_within_ten_minutes_has_to_wait() {
        for (var n = 0; n < 5; n++) {
            assertThat(rate.allows("192.0.2.1")).isTrue();
        }
        assertThat(rate.allows("192.0.2.1")).isFalse();
        assertThat(rate.allows("192.0.2.2")).isTrue();
        clock.now = clock.now.plus(Duration.ofMinutes(10));
        assertThat(rate.allows("192.0.2.1")).isTrue();
    }

    @Test
    void what_was_refused_does_not_count() {
        for (var n = 0; n < 50; n++) {
            rate.allows("192.0.2.1");
        }
        clock.now = clock.now.plus(Duration.ofMinutes(10));
        assertThat(rate.allows("192.0.2.1")).isTrue();
    }

    private static final class HandClock extends Clock {
        private Instant now = Instant.parse("2026-11-23T14:40:00Z");

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
