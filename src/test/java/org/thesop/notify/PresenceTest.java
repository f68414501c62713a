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
    private final List<Sighting> said = new ArrayList<>();
    private final List<Topic> woken = new ArrayList<>();
    private Instant now = Instant.parse("2026-11-23T15:00:00Z");
    private final Presence presence = presence();

    private Presence presence() {
        var made = new Presence();
        made.live = new Live();
        made.wire = new Wire() {
            @Override
            public void seen(Sighting sighting) {
                said.add(sighting);
            }
        };
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

    @Test
    void who_is_on_a_page_of_another_node_is_seen_here_and_goes_when_it_is_closed_there() {
        presence.here(BUSES, "tab 1", cast.walt, Doing.READING);
        woken.clear();
        presence.heard(
                Word.seen("other", new Sighting(BUSES, "tab 2", new Present("eddie", "Eddie Ross", Doing.WRITING))));
        assertThat(presence.others(BUSES, cast.walt))
                .extracting(Present::handle)
                .containsExactly("eddie");
        presence.heard(Word.seen("other", new Sighting(BUSES, "tab 2", null)));
        assertThat(presence.others(BUSES, cast.walt)).isEmpty();
        assertThat(woken).containsExactly(Topic.PRESENCE, Topic.PRESENCE);
    }

    @Test
    void who_is_on_a_page_of_a_node_that_was_killed_is_gone_after_a_minute() {
        presence.heard(
                Word.seen("other", new Sighting(BUSES, "tab 2", new Present("eddie", "Eddie Ross", Doing.WRITING))));
        now = now.plus(Presence.GONE_AFTER).plusSeconds(1);
        assertThat(presence.others(BUSES, cast.walt)).isEmpty();
    }

    @Test
    void the_other_nodes_are_told_of_what_is_new_and_now_and_then_that_somebody_is_still_there() {
        presence.here(BUSES, "tab 1", cast.wendy, Doing.READING);
        presence.here(BUSES, "tab 1", cast.wendy, Doing.READING);
        presence.here(BUSES, "tab 1", cast.wendy, Doing.WRITING);
        now = now.plusSeconds(12);
        presence.here(BUSES, "tab 1", cast.wendy, Doing.WRITING);
        assertThat(said).hasSize(2);
        now = now.plusSeconds(12);
        presence.here(BUSES, "tab 1", cast.wendy, Doing.WRITING);
        presence.left(BUSES, "tab 1");
        assertThat(said).hasSize(4).last().extracting(Sighting::who).isNull();
    }
}
