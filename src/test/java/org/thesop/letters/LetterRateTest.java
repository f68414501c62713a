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

    @Test
    void whoever_has_to_wait_is_told_how_long() {
        for (var n = 0; n < 5; n++) {
            assertThat(rate.delay("192.0.2.1")).isZero();
        }
        assertThat(rate.delay("192.0.2.1")).isEqualTo(Duration.ofMinutes(2));
        clock.now = clock.now.plus(Duration.ofMinutes(2));
        assertThat(rate.delay("192.0.2.1")).isZero();
    }

    @Test
    void all_the_addresses_of_one_connection_count_as_one() {
        for (var n = 0; n < 5; n++) {
            assertThat(rate.allows("2001:db8:7:1:0:0:0:" + n)).isTrue();
        }
        assertThat(rate.allows("2001:db8:7:1:abcd:0:0:1")).isFalse();
        assertThat(rate.allows("2001:db8:7:2:abcd:0:0:1")).isTrue();
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
