package org.thesop.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** When something happens again, by the paper's clocks. */
class RepeatTest {

    private static final ZoneId PAPER = ZoneId.of("America/New_York");

    /** A Tuesday evening at six, before daylight saving ends on 1 November. */
    private static final Instant FIRST = Instant.parse("2026-10-20T22:00:00Z");

    private static final Instant FROM = Instant.parse("2026-10-01T00:00:00Z");
    private static final Instant TO = Instant.parse("2026-12-01T00:00:00Z");

    private static Repeat rule(String rule) {
        return Repeat.of(rule, PAPER).orElseThrow();
    }

    @Test
    void what_begins_at_six_begins_at_six_also_when_daylight_saving_has_ended() {
        assertThat(rule("FREQ=WEEKLY;COUNT=4").between(FIRST, Set.of(), FROM, TO))
                .containsExactly(
                        FIRST,
                        Instant.parse("2026-10-27T22:00:00Z"),
                        Instant.parse("2026-11-03T23:00:00Z"),
                        Instant.parse("2026-11-10T23:00:00Z"));
    }

    @Test
    void only_what_is_asked_for_is_looked_through_however_old_the_rule_is() {
        var old = Instant.parse("1996-01-01T17:00:00Z");
        assertThat(rule("FREQ=DAILY")
                        .between(
                                old,
                                Set.of(),
                                Instant.parse("2026-11-10T00:00:00Z"),
                                Instant.parse("2026-11-12T00:00:00Z")))
                .containsExactly(Instant.parse("2026-11-10T17:00:00Z"), Instant.parse("2026-11-11T17:00:00Z"));
    }

    @Test
    void a_time_that_is_left_out_does_not_happen() {
        assertThat(rule("FREQ=WEEKLY;COUNT=3").between(FIRST, Set.of(Instant.parse("2026-10-27T22:00:00Z")), FROM, TO))
                .containsExactly(FIRST, Instant.parse("2026-11-03T23:00:00Z"));
    }

    @Test
    void what_goes_on_for_ever_has_no_last_time() {
        assertThat(rule("FREQ=WEEKLY").last(FIRST)).isEmpty();
        assertThat(rule("FREQ=WEEKLY;COUNT=2").last(FIRST)).contains(Instant.parse("2026-10-27T22:00:00Z"));
        assertThat(rule("FREQ=SECONDLY;COUNT=1000000").last(FIRST)).isEmpty();
    }

    @Test
    void the_last_day_that_a_form_names_is_one_of_its_days() {
        var until = LocalDate.of(2026, 11, 3);
        var repeat = Repeating.WEEKLY.until(until, PAPER).orElseThrow();
        assertThat(repeat.between(FIRST, Set.of(), FROM, TO)).hasSize(3);
        assertThat(Repeating.of(repeat)).isEqualTo(Repeating.WEEKLY);
        assertThat(Repeating.lastDay(repeat)).contains(until);
        assertThat(Repeating.of(rule("FREQ=MONTHLY;BYDAY=2TU"))).isEqualTo(Repeating.OTHERWISE);
        assertThat(Repeating.NEVER.until(null, PAPER)).isEmpty();
    }

    @Test
    void what_is_no_rule_repeats_nothing() {
        assertThat(Repeat.of("every now and then", PAPER)).isEmpty();
        assertThat(Repeat.of("FREQ=SOMETIMES", PAPER)).isEmpty();
        assertThat(Repeat.of(null, PAPER)).isEmpty();
    }
}
