package org.thesop.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.thesop.story.EditionState;

/** Whose turn it is, and who is late. */
class OpenWorkTest {

    private static final Instant NOW = Instant.parse("2026-11-23T14:00:00Z");
    private static final int GOAL_HOURS = 24;

    private static OpenWork in(EditionState state, Instant deadline, int handedInHoursAgo, Instant dueAt) {
        return new OpenWork(
                7L,
                state == null ? AssignmentState.ACCEPTED : null,
                state,
                "The chapel clock",
                "Campus",
                deadline,
                NOW.minus(Duration.ofHours(handedInHoursAgo)),
                dueAt,
                GOAL_HOURS,
                "wendy walt",
                "eddie");
    }

    @Test
    void writers_are_late_only_while_it_is_their_turn() {
        var past = NOW.minusSeconds(60);
        assertThat(in(null, past, 0, null).lateForWriters(NOW)).isTrue();
        assertThat(in(EditionState.DRAFT, past, 0, null).lateForWriters(NOW)).isTrue();
        assertThat(in(EditionState.CHANGES_REQUESTED, past, 0, null).lateForWriters(NOW))
                .isTrue();
        assertThat(in(EditionState.SUBMITTED, past, 0, null).lateForWriters(NOW))
                .isFalse();
        assertThat(in(EditionState.DRAFT, NOW.plusSeconds(60), 0, null).lateForWriters(NOW))
                .isFalse();
        assertThat(in(EditionState.DRAFT, null, 0, null).lateForWriters(NOW)).isFalse();
    }

    @Test
    void an_editor_is_late_past_the_goal_and_past_the_moment_that_its_writers_asked_for() {
        assertThat(in(EditionState.SUBMITTED, null, 23, null).lateForEditor(NOW))
                .isFalse();
        assertThat(in(EditionState.SUBMITTED, null, 25, null).lateForEditor(NOW))
                .isTrue();
        assertThat(in(EditionState.IN_REVIEW, null, 2, NOW.minusSeconds(60)).lateForEditor(NOW))
                .isTrue();
        assertThat(in(EditionState.CHANGES_REQUESTED, null, 200, null).lateForEditor(NOW))
                .isFalse();
    }

    @Test
    void it_is_with_its_writers_and_with_its_editor() {
        var work = in(EditionState.SUBMITTED, null, 2, null);
        assertThat(work.isWith("wendy")).isTrue();
        assertThat(work.isWith("walt")).isTrue();
        assertThat(work.isWith("eddie")).isTrue();
        assertThat(work.isWith("wal")).isFalse();
    }
}
