package org.thesop.newsletter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

/** When the day's mail goes out. */
class DailyHourTest {

    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

    private final DailyHour seven = new DailyHour(7, Instant.EPOCH);

    @Test
    void it_is_due_from_its_hour_on_by_the_papers_clocks() {
        assertThat(seven.isDue(Instant.parse("2026-11-23T11:59:59Z"), NEW_YORK)).isFalse();
        assertThat(seven.isDue(Instant.parse("2026-11-23T12:00:00Z"), NEW_YORK)).isTrue();
    }

    @Test
    void after_a_stop_the_one_of_today_is_made_up_for() {
        assertThat(seven.isDue(Instant.parse("2026-11-23T23:30:00Z"), NEW_YORK)).isTrue();
    }

    @Test
    void an_hour_that_had_passed_when_it_was_chosen_counts_from_tomorrow() {
        var chosenAtNoon = new DailyHour(7, Instant.parse("2026-11-23T17:00:00Z"));
        assertThat(chosenAtNoon.isDue(Instant.parse("2026-11-23T17:00:01Z"), NEW_YORK))
                .isFalse();
        assertThat(chosenAtNoon.isDue(Instant.parse("2026-11-24T12:00:00Z"), NEW_YORK))
                .isTrue();
        assertThat(chosenAtNoon.next(Instant.parse("2026-11-23T17:00:01Z"), NEW_YORK))
                .isEqualTo("2026-11-24T12:00:00Z");
    }

    @Test
    void in_the_night_that_skips_the_hour_it_comes_when_the_clocks_go_on() {
        var two = new DailyHour(2, Instant.EPOCH);
        assertThat(two.isDue(Instant.parse("2026-03-08T06:59:59Z"), NEW_YORK)).isFalse();
        assertThat(two.isDue(Instant.parse("2026-03-08T07:00:00Z"), NEW_YORK)).isTrue();
    }
}
