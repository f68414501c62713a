package org.thesop.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.thesop.people.Person;

class SittingTest {

    private static final Instant TEN = Instant.parse("2026-11-23T15:00:00Z");

    private final Cast cast = new Cast();
    private final List<RevisionRow> saved = new ArrayList<>();

    private void save(int minute, Person by, Revision.Why why) {
        var number = saved.size() + 1;
        var at = TEN.plus(Duration.ofMinutes(minute));
        saved.add(new RevisionRow(number, number - 1, by, at, why, 100 * number, 10, 1, null));
    }

    private List<List<Integer>> sittings(Instant... breaks) {
        var newestFirst = new ArrayList<>(saved);
        Collections.reverse(newestFirst);
        return Sitting.of(newestFirst, List.of(breaks)).stream()
                .map(sitting ->
                        sitting.revisions().stream().map(RevisionRow::number).toList())
                .toList();
    }

    @Test
    void an_evening_of_saves_is_one_line_and_a_pause_of_half_an_hour_begins_another() {
        save(0, cast.wendy, Revision.Why.AUTOSAVE);
        save(29, cast.wendy, Revision.Why.AUTOSAVE);
        save(40, cast.wendy, Revision.Why.SAVE);
        save(70, cast.wendy, Revision.Why.AUTOSAVE);
        assertThat(sittings()).containsExactly(List.of(4), List.of(3, 2, 1));
    }

    @Test
    void somebody_else_sits_down_for_a_sitting_of_their_own() {
        save(0, cast.wendy, Revision.Why.AUTOSAVE);
        save(1, cast.eddie, Revision.Why.EDIT);
        save(2, cast.eddie, Revision.Why.AUTOSAVE);
        save(3, cast.wendy, Revision.Why.AUTOSAVE);
        assertThat(sittings()).containsExactly(List.of(4), List.of(3, 2), List.of(1));
    }

    @Test
    void what_was_done_on_purpose_stands_alone() {
        save(0, cast.wendy, Revision.Why.START);
        save(1, cast.wendy, Revision.Why.AUTOSAVE);
        save(2, cast.wendy, Revision.Why.STRAY);
        save(3, cast.wendy, Revision.Why.AUTOSAVE);
        save(4, cast.wendy, Revision.Why.RESTORE);
        save(5, cast.wendy, Revision.Why.RESTORE);
        assertThat(sittings()).containsExactly(List.of(6), List.of(5), List.of(4), List.of(3), List.of(2), List.of(1));
    }

    @Test
    void a_decision_between_two_saves_ends_the_sitting() {
        save(0, cast.wendy, Revision.Why.AUTOSAVE);
        save(4, cast.wendy, Revision.Why.AUTOSAVE);
        assertThat(sittings(TEN.plus(Duration.ofMinutes(2)))).containsExactly(List.of(2), List.of(1));
        assertThat(sittings(TEN.plus(Duration.ofMinutes(5)))).containsExactly(List.of(2, 1));
    }

    @Test
    void a_sitting_sums_what_was_written_and_leaves_out_what_was_never_counted() {
        save(0, cast.wendy, Revision.Why.AUTOSAVE);
        save(4, cast.wendy, Revision.Why.AUTOSAVE);
        var old = new RevisionRow(
                3, 2, cast.wendy, TEN.plus(Duration.ofMinutes(6)), Revision.Why.SAVE, null, null, null, null);
        var sitting =
                Sitting.of(List.of(old, saved.get(1), saved.get(0)), List.of()).get(0);
        assertThat(sitting.come()).isEqualTo(20);
        assertThat(sitting.gone()).isEqualTo(2);
        assertThat(sitting.length()).isEqualTo(Duration.ofMinutes(6));
        assertThat(new Sitting(List.of(old)).come()).isNull();
        assertThat(Sitting.of(List.of(), List.of())).isEmpty();
    }
}
