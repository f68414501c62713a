package org.thesop.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;
import org.thesop.platform.Messages;
import org.thesop.platform.Rush;
import org.thesop.story.Edition;
import org.thesop.story.EditionState;
import org.thesop.story.Refusals;

class PublicationClockTest {

    /** Held, because a level that is set on it goes with it: thousands of lines in the log help nobody. */
    private static final Logger LOG = Logger.getLogger(PublicationClock.class.getName());

    private final Shelf shelf = new Shelf();
    private final PublicationClock clock = new PublicationClock();

    PublicationClockTest() {
        LOG.setLevel(Level.OFF);
        clock.editions = shelf;
        clock.rush = new Rush();
        clock.messages = new Messages();
        clock.refusals = new Refusals();
        clock.clock = Clock.systemUTC();
        clock.begin(shelf.now);
    }

    @Test
    void all_that_are_due_go_out_at_one_look_however_many_they_are() {
        for (var n = 0; n < 130; n++) {
            shelf.plan(shelf.now);
        }
        clock.tick();
        assertThat(shelf.editions.values()).extracting(Edition::state).containsOnly(EditionState.PUBLISHED);
    }

    @Test
    void what_is_in_no_hurry_waits_from_the_first_that_are_out_to_the_last() {
        for (var n = 0; n < 60; n++) {
            shelf.plan(shelf.now);
        }
        var hurried = new ArrayList<Boolean>();
        shelf.meanwhile = () -> hurried.add(clock.rush.isOn());
        clock.tick();
        assertThat(hurried).containsExactly(false, true, true, true);
        assertThat(clock.rush.isOn()).isFalse();

        shelf.broken.add(shelf.plan(shelf.now).id());
        clock.tick();
        assertThat(clock.rush.isOn()).isFalse();
    }

    @Test
    void one_that_breaks_keeps_no_other_from_going_out_and_is_given_back_when_it_was_tried_often_enough() {
        for (var n = 0; n < 60; n++) {
            shelf.plan(shelf.now);
        }
        var bad = new ArrayList<>(shelf.editions.keySet()).get(30);
        shelf.broken.add(bad);
        clock.tick();
        clock.tick();
        assertThat(shelf.editions.values())
                .filteredOn(each -> each.state() != EditionState.PUBLISHED)
                .extracting(Edition::id)
                .containsExactly(bad);
        assertThat(shelf.givenBack).isEmpty();

        shelf.plan(shelf.now);
        for (var look = 0; look < 5; look++) {
            clock.tick();
        }
        assertThat(shelf.givenBack).containsExactly(bad);
        assertThat(shelf.editions.values()).extracting(Edition::state).containsOnly(EditionState.PUBLISHED);
    }

    /** A story for every half minute of the seven hours around each change, and a look at every second of them. */
    @Test
    void over_both_changes_of_daylight_saving_each_goes_out_in_its_own_second() {
        for (var change : List.of(Instant.parse("2027-03-14T07:00:00Z"), Instant.parse("2027-11-07T06:00:00Z"))) {
            var planned = new TreeMap<Long, Instant>();
            var first = change.minusSeconds(3 * 3600);
            var last = change.plusSeconds(4 * 3600);
            for (var moment = first; moment.isBefore(last); moment = moment.plusSeconds(30)) {
                planned.put(shelf.plan(moment).id(), moment);
            }
            for (shelf.now = first.minusSeconds(5); shelf.now.isBefore(last); shelf.now = shelf.now.plusSeconds(1)) {
                clock.tick();
            }
            assertThat(publishedAt()).isEqualTo(planned);
            shelf.editions.clear();
        }
    }

    private Map<Long, Instant> publishedAt() {
        var moments = new TreeMap<Long, Instant>();
        shelf.editions.values().forEach(each -> moments.put(each.id(), each.publishedAt()));
        return moments;
    }
}
