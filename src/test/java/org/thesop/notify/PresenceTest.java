package org.thesop.notify;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.thesop.notify.Presence.Doing;
import org.thesop.notify.Presence.Present;
import org.thesop.story.Cast;

/** Who is said to be on a page. */
class PresenceTest {

    private static final long BUSES = 12;

    private final Cast cast = new Cast();
    private final List<Topic> woken = new ArrayList<>();
    private Instant now = Instant.parse("2026-11-23T15:00:00Z");
    private final Presence presence = presence();

    private Presence presence() {
        var made = new Presence();
        made.live = new Live();
        made.live.listen((topic, edition) -> woken.add(topic), cast.walt.id(), BUSES);
        made.clock = new Clock() {
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
        };
        return made;
    }

    @Test
    void everybody_sees_the_others_and_not_themselves() {
        presence.here(BUSES, "tab 1", cast.wendy, Doing.WRITING);
        presence.here(BUSES, "tab 2", cast.eddie, Doing.READING);
        assertThat(presence.others(BUSES, cast.wendy))
                .extracting(Present::handle)
                .containsExactly("eddie");
        assertThat(presence.others(BUSES, cast.eddie))
                .containsExactly(new Present("wendy", "Wendy Marsh", Doing.WRITING));
        assertThat(presence.others(BUSES + 1, cast.eddie)).isEmpty();
    }

    @Test
    void two_tabs_are_one_person_who_writes_if_they_write_in_either() {
        presence.here(BUSES, "tab 1", cast.wendy, Doing.WRITING);
        presence.here(BUSES, "tab 2", cast.wendy, Doing.READING);
        assertThat(presence.others(BUSES, cast.eddie))
                .extracting(Present::doing)
                .containsExactly(Doing.WRITING);
        presence.left(BUSES, "tab 1");
        assertThat(presence.others(BUSES, cast.eddie))
                .extracting(Present::doing)
                .containsExactly(Doing.READING);
    }

    @Test
    void who_is_silent_for_a_minute_has_left() {
        presence.here(BUSES, "tab 1", cast.wendy, Doing.READING);
        now = now.plus(Duration.ofSeconds(60));
        assertThat(presence.others(BUSES, cast.eddie)).hasSize(1);
        now = now.plus(Duration.ofSeconds(1));
        assertThat(presence.others(BUSES, cast.eddie)).isEmpty();
    }

    @Test
    void pages_are_woken_when_something_changed_and_only_then() {
        presence.here(BUSES, "tab 1", cast.wendy, Doing.READING);
        presence.here(BUSES, "tab 1", cast.wendy, Doing.READING);
        assertThat(woken).containsExactly(Topic.PRESENCE);
        presence.here(BUSES, "tab 1", cast.wendy, Doing.WRITING);
        presence.left(BUSES, "tab 1");
        assertThat(woken).hasSize(3);
    }
}
