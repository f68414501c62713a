package org.thesop.planning.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.thesop.planning.AssignmentState;
import org.thesop.planning.OpenWork;
import org.thesop.planning.Workload;
import org.thesop.story.Cast;
import org.thesop.story.EditionState;

/** How the open work is dealt out to those who have it. */
class LoadsTest {

    private static final Instant NOW = Instant.parse("2026-11-23T14:00:00Z");
    private static final int GOAL_HOURS = 24;

    private final Cast cast = new Cast();

    private static OpenWork work(EditionState state, Instant deadline, String writers, String editor) {
        var assignment = state == null ? AssignmentState.OFFERED : null;
        return new OpenWork(
                7L, assignment, state, "The chapel clock", null, deadline, NOW, null, GOAL_HOURS, writers, editor);
    }

    private static Loads loads(OpenWork... open) {
        return new Loads(List.of(open), List.of(), NOW);
    }

    @Test
    void a_piece_with_two_writers_counts_for_both_of_them() {
        var loads = loads(work(EditionState.DRAFT, null, "wendy walt", "eddie"));
        assertThat(loads.writers(List.of(cast.wendy, cast.walt)))
                .extracting(each -> each.person().handle(), WriterLoad::writing, WriterLoad::open)
                .containsExactlyInAnyOrder(tuple("wendy", 1, 1), tuple("walt", 1, 1));
        assertThat(loads.writing()).containsExactlyInAnyOrder("wendy", "walt");
    }

    @Test
    void who_is_late_comes_before_who_has_more() {
        var late = work(null, NOW.minusSeconds(60), "walt", null);
        var writers = loads(
                        work(EditionState.DRAFT, null, "wendy", null),
                        work(EditionState.CHANGES_REQUESTED, null, "wendy", null),
                        late)
                .writers(List.of(cast.wendy, cast.walt));
        assertThat(writers).extracting(each -> each.person().handle()).containsExactly("walt", "wendy");
        assertThat(writers.get(0).late()).isEqualTo(1);
        assertThat(writers.get(0).toBegin()).isEqualTo(1);
        assertThat(writers.get(1).sentBack()).isEqualTo(1);
    }

    @Test
    void an_editor_with_nothing_to_do_is_listed_and_so_is_a_writer_who_edits() {
        var editors = loads(work(EditionState.IN_REVIEW, null, "wendy", "walt"))
                .editors(List.of(cast.wendy, cast.walt, cast.eddie), Map.of(), GOAL_HOURS);
        assertThat(editors).extracting(each -> each.person().handle()).containsExactly("walt", "eddie");
        assertThat(editors.get(0).inReview()).isEqualTo(1);
        assertThat(editors.get(1).open()).isZero();
    }

    @Test
    void answers_count_for_the_editor_who_gave_them() {
        var asked = NOW.minus(Duration.ofDays(2));
        var answers = List.of(new Workload.Answer("eddie", asked, asked.plus(Duration.ofHours(9))));
        var editors = new Loads(List.of(), answers, NOW).editors(List.of(cast.eddie, cast.erin), Map.of(), GOAL_HOURS);
        assertThat(editors.get(0).times().median()).isEqualTo(Duration.ofHours(9));
        assertThat(editors.get(1).times().median()).isNull();
    }
}
