package org.thesop.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

/** What a form shows of a moment is that moment when it is sent again. */
class WallTimeTest {

    private final PaperZone zone = new PaperZone(ZoneId.of("America/New_York"));

    @Test
    void a_moment_to_the_second_keeps_its_seconds_in_a_form_that_is_sent_again() {
        var moment = Instant.parse("2026-11-23T14:40:30Z");
        var shown = WallTime.field(moment, zone);
        assertThat(shown).isEqualTo("2026-11-23T09:40:30");
        assertThat(WallTime.read(shown, zone).orElseThrow().moments()).containsExactly(moment);
    }

    @Test
    void a_whole_minute_is_shown_without_seconds() {
        assertThat(WallTime.field(Instant.parse("2026-11-23T14:40:00Z"), zone)).isEqualTo("2026-11-23T09:40");
    }
}
