package org.thesop.api.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class ApiRatesTest {

    private final ApiRates rates = new ApiRates(Clock.fixed(Instant.parse("2026-11-26T14:40:00Z"), ZoneOffset.UTC));

    @Test
    void whoever_reads_from_all_the_addresses_of_one_connection_reads_no_faster() {
        for (var each = 0; each < ApiRates.MOST_READ; each++) {
            assertThat(rates.reading("2001:db8:7:9:0:0:0:" + Integer.toHexString(each + 1)))
                    .isZero();
        }
        assertThat(rates.reading("2001:db8:7:9:0:0:ffff:1")).isGreaterThan(Duration.ZERO);
        assertThat(rates.reading("2001:db8:7:a:0:0:0:1")).isZero();
        assertThat(rates.reading("203.0.113.9")).isZero();
    }
}
