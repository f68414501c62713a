package org.thesop.newsstand;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class TrustTest {

    private long now = 1_000;
    private final Trust trust = new Trust(() -> now);

    private void passes(Duration time) {
        now += time.toNanos();
    }

    @Test
    void nothing_is_handed_out_before_the_first_look() {
        assertThat(trust.holds()).isFalse();
    }

    @Test
    void a_look_is_good_for_two_seconds_from_when_it_began() {
        trust.looked(now);
        passes(Duration.ofMillis(1_999));
        assertThat(trust.holds()).isTrue();
        passes(Duration.ofMillis(1));
        assertThat(trust.holds()).isFalse();
    }

    @Test
    void a_node_that_sees_neither_the_database_nor_the_others_stops_by_itself() {
        trust.looked(now);
        passes(Duration.ofSeconds(3));
        assertThat(trust.holds()).isFalse();
        assertThat(trust.isBlind()).isFalse();
    }

    @Test
    void while_the_database_is_away_pages_are_handed_out_for_as_long_as_everybody_vouches() {
        trust.looked(now);
        for (var second = 0; second < 3_600; second++) {
            passes(Duration.ofSeconds(1));
            trust.vouched(now);
            assertThat(trust.holds()).isTrue();
            assertThat(trust.isBlind()).isTrue();
        }
        passes(Duration.ofSeconds(2));
        assertThat(trust.holds()).isFalse();
    }

    @Test
    void when_the_database_is_back_nobody_has_to_vouch() {
        trust.vouched(now);
        passes(Duration.ofSeconds(1));
        trust.looked(now);
        assertThat(trust.holds()).isTrue();
        assertThat(trust.isBlind()).isFalse();
    }

    @Test
    void what_was_changed_and_not_read_is_handed_out_by_nobodys_word() {
        trust.looked(now);
        passes(Duration.ofMillis(10));
        trust.doubt();
        assertThat(trust.holds()).isFalse();
        trust.vouched(now);
        assertThat(trust.holds()).isFalse();
    }

    @Test
    void a_look_that_began_before_the_doubt_does_not_end_it() {
        var began = now;
        passes(Duration.ofMillis(10));
        trust.doubt();
        trust.looked(began);
        assertThat(trust.holds()).isFalse();
        passes(Duration.ofMillis(10));
        trust.looked(now);
        assertThat(trust.holds()).isTrue();
    }
}
