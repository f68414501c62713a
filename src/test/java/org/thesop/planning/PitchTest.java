package org.thesop.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.thesop.people.Person;
import org.thesop.story.Cast;

/** A pitch's life, each rule from every state. */
class PitchTest {

    private static final Instant NOW = Instant.parse("2026-11-23T14:00:00Z");

    /** Written by hand, not made from the table. */
    private static final Map<PitchAction, Set<PitchState>> GOES_FROM = Map.of(
            PitchAction.PROPOSE, EnumSet.noneOf(PitchState.class),
            PitchAction.ACCEPT, EnumSet.of(PitchState.OPEN),
            PitchAction.DECLINE, EnumSet.of(PitchState.OPEN),
            PitchAction.MERGE, EnumSet.of(PitchState.OPEN),
            PitchAction.TAKE_BACK, EnumSet.of(PitchState.OPEN),
            PitchAction.REOPEN, EnumSet.of(PitchState.DECLINED, PitchState.MERGED));

    private final Cast cast = new Cast();

    private Pitch pitch() {
        var pitch = new Pitch("The chapel clock", "It stopped on Monday.", cast.wendy, NOW);
        pitch.apply(PitchAction.PROPOSE, PlanAsk.by(cast.wendy, NOW));
        return pitch;
    }

    private Pitch in(PitchState state) {
        var pitch = pitch();
        switch (state) {
            case OPEN -> {}
            case ACCEPTED -> pitch.apply(PitchAction.ACCEPT, ask(cast.eddie));
            case DECLINED -> pitch.apply(PitchAction.DECLINE, ask(cast.eddie));
            case MERGED -> pitch.apply(PitchAction.MERGE, ask(cast.eddie));
            case TAKEN_BACK -> pitch.apply(PitchAction.TAKE_BACK, ask(cast.wendy));
            default -> throw new IllegalArgumentException("no such state: " + state);
        }
        return pitch;
    }

    /** With everything that any step asks for. */
    private PlanAsk ask(Person by) {
        return PlanAsk.by(by, NOW).because("We had it last week.").into(pitch());
    }

    @ParameterizedTest
    @EnumSource
    void each_step_goes_from_its_states_and_from_no_other(PitchState state) {
        for (var action : PitchAction.values()) {
            var by = action == PitchAction.TAKE_BACK ? cast.wendy : cast.eddie;
            assertThat(action.refusals(in(state), ask(by)).isEmpty())
                    .as("%s from %s", action, state)
                    .isEqualTo(GOES_FROM.get(action).contains(state));
        }
    }

    @Test
    void only_editors_decide_and_only_its_pitcher_takes_it_back() {
        for (var action : EnumSet.of(PitchAction.ACCEPT, PitchAction.DECLINE, PitchAction.MERGE)) {
            assertThat(action.refusals(pitch(), ask(cast.wendy)))
                    .as("%s", action)
                    .isNotEmpty();
        }
        assertThat(PitchAction.TAKE_BACK.refusals(pitch(), ask(cast.eddie))).isNotEmpty();
        assertThat(PitchAction.TAKE_BACK.refusals(pitch(), ask(cast.walt))).isNotEmpty();
        assertThat(PitchAction.PROPOSE.refusals(new Pitch("A", "", cast.rita, NOW), ask(cast.rita)))
                .isNotEmpty();
    }

    @Test
    void a_no_needs_a_reason() {
        assertThatThrownBy(() -> pitch().apply(PitchAction.DECLINE, PlanAsk.by(cast.eddie, NOW)))
                .isInstanceOfSatisfying(PlanRefusedException.class, refused -> assertThat(refused.refusals())
                        .containsExactly(PlanRefusal.missing(PlanNeed.REASON)));
    }

    @Test
    void a_double_goes_on_in_another_pitch_that_is_alive_and_never_in_itself() {
        var pitch = pitch();
        var missing = PlanRefusal.missing(PlanNeed.ANOTHER_PITCH_TO_GO_ON_IN);
        assertThat(PitchAction.MERGE.refusals(pitch, PlanAsk.by(cast.eddie, NOW)))
                .containsExactly(missing);
        assertThat(PitchAction.MERGE.refusals(pitch, PlanAsk.by(cast.eddie, NOW).into(pitch)))
                .containsExactly(missing);
        assertThat(PitchAction.MERGE.refusals(pitch, PlanAsk.by(cast.eddie, NOW).into(in(PitchState.DECLINED))))
                .containsExactly(missing);
        var other = in(PitchState.ACCEPTED);
        pitch.apply(PitchAction.MERGE, PlanAsk.by(cast.eddie, NOW).into(other));
        assertThat(pitch.mergedInto()).containsSame(other);
    }

    @Test
    void a_merge_can_be_undone() {
        var pitch = in(PitchState.MERGED);
        pitch.apply(PitchAction.REOPEN, PlanAsk.by(cast.eddie, NOW));
        assertThat(pitch.state()).isEqualTo(PitchState.OPEN);
        assertThat(pitch.mergedInto()).isEmpty();
    }

    @Test
    void a_pitch_without_a_line_is_none() {
        assertThat(PitchAction.PROPOSE.refusals(new Pitch(" ", "", cast.wendy, NOW), PlanAsk.by(cast.wendy, NOW)))
                .containsExactly(PlanRefusal.missing(PlanNeed.HEADLINE));
    }

    @Test
    void writers_read_their_own_and_what_was_accepted_and_editors_read_all() {
        assertThat(PlanningPermissions.mayRead(pitch(), cast.wendy)).isTrue();
        assertThat(PlanningPermissions.mayRead(pitch(), cast.walt)).isFalse();
        assertThat(PlanningPermissions.mayRead(pitch(), cast.eddie)).isTrue();
        assertThat(PlanningPermissions.mayRead(in(PitchState.ACCEPTED), cast.walt))
                .isTrue();
        assertThat(PlanningPermissions.mayDiscuss(in(PitchState.ACCEPTED), cast.walt))
                .isFalse();
        assertThat(PlanningPermissions.mayRead(in(PitchState.ACCEPTED), cast.rita))
                .isFalse();
    }
}
