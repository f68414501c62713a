package org.thesop.site.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

/** A person may leave many remarks; whoever passes a link around, or runs a machine at it, comes to an end. */
class LinkRateTest {

    private final LinkRate rate = new LinkRate(Clock.fixed(Instant.parse("2026-11-23T15:00:00Z"), ZoneOffset.UTC));

    @Test
    void one_address_leaves_thirty_remarks_in_ten_minutes_by_however_many_links() {
        for (var n = 0; n < 30; n++) {
            assertThat(rate.letsRemark("192.0.2.1", "link " + n)).isTrue();
        }
        assertThat(rate.letsRemark("192.0.2.1", "another link")).isFalse();
        assertThat(rate.letsRemark("192.0.2.2", "another link")).isTrue();
    }

    @Test
    void all_addresses_of_one_connection_are_one() {
        for (var n = 0; n < 30; n++) {
            assertThat(rate.letsRemark("2001:db8:7:9:0:0:0:" + n, "link " + n)).isTrue();
        }
        assertThat(rate.letsRemark("2001:db8:7:9:0:0:ffff:1", "another link")).isFalse();
        assertThat(rate.letsRemark("2001:db8:7:a:0:0:0:1", "another link")).isTrue();
    }

    @Test
    void one_link_takes_thirty_remarks_in_ten_minutes_from_however_many_addresses() {
        for (var n = 0; n < 30; n++) {
            assertThat(rate.letsRemark("192.0.2." + n, "link")).isTrue();
        }
        assertThat(rate.letsRemark("192.0.2.99", "link")).isFalse();
        assertThat(rate.letsRemark("192.0.2.99", "another link")).isTrue();
    }
}
