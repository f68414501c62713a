package org.thesop.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.thesop.people.Person;
import org.thesop.planning.AssignmentWriter.Answer;
import org.thesop.story.Cast;
import org.thesop.story.Newsroom;

/** An assignment's life, each rule from every state. */
class AssignmentTest {

    private static final Instant NOW = Instant.parse("2026-11-23T14:00:00Z");

    /** Written by hand, not made from the table. */
    private static final Map<AssignmentAction, Set<AssignmentState>> GOES_FROM = Map.of(
            AssignmentAction.OFFER, EnumSet.noneOf(AssignmentState.class),
            AssignmentAction.CHANGE,
                    EnumSet.of(AssignmentState.OFFERED, AssignmentState.ACCEPTED, AssignmentState.DECLINED),
            AssignmentAction.MOVE_DEADLINE,
                    EnumSet.of(AssignmentState.OFFERED, AssignmentState.ACCEPTED, AssignmentState.DECLINED),
            AssignmentAction.PASS_ON,
                    EnumSet.of(AssignmentState.OFFERED, AssignmentState.ACCEPTED, AssignmentState.DECLINED),
            AssignmentAction.LET_GO,
                    EnumSet.of(AssignmentState.OFFERED, AssignmentState.ACCEPTED, AssignmentState.DECLINED),
            AssignmentAction.ACCEPT, EnumSet.of(AssignmentState.OFFERED),
            AssignmentAction.DECLINE, EnumSet.of(AssignmentState.OFFERED, AssignmentState.ACCEPTED),
            AssignmentAction.START, EnumSet.of(AssignmentState.ACCEPTED),
            AssignmentAction.DELIVER, EnumSet.noneOf(AssignmentState.class),
            AssignmentAction.CANCEL,
                    EnumSet.of(AssignmentState.OFFERED, AssignmentState.ACCEPTED, AssignmentState.DECLINED));

    private final Cast cast = new Cast();

    private AssignmentDetails details(Person... writers) {
        return new AssignmentDetails(
                "The chapel clock",
                List.of(writers),
                cast.erin,
                null,
                null,
                600,
                NOW.plus(Duration.ofDays(2)),
                null,
                "",
                "");
    }

    private Assignment offered(Person... writers) {
        var assignment = new Assignment(details(writers), null, cast.eddie, NOW);
        assignment.apply(AssignmentAction.OFFER, PlanAsk.by(cast.eddie, NOW).with(details(writers)));
        return assignment;
    }

    private Assignment in(AssignmentState state) {
        var assignment = offered(cast.wendy);
        switch (state) {
            case OFFERED -> {}
            case ACCEPTED -> does(assignment, AssignmentAction.ACCEPT, cast.wendy);
            case DECLINED -> does(assignment, AssignmentAction.DECLINE, cast.wendy);
            case STARTED -> {
                does(assignment, AssignmentAction.ACCEPT, cast.wendy);
                does(assignment, AssignmentAction.START, cast.wendy);
            }
            case DELIVERED -> {
                assignment = pictures();
                does(assignment, AssignmentAction.ACCEPT, cast.wendy);
                does(assignment, AssignmentAction.DELIVER, cast.wendy);
            }
            case CANCELLED -> does(assignment, AssignmentAction.CANCEL, cast.eddie);
            default -> throw new IllegalArgumentException("no such state: " + state);
        }
        return assignment;
    }

    /** Asked of Wendy: to bring pictures for somebody else's story. */
    private Assignment pictures() {
        var details = new AssignmentDetails(
                "The chapel clock",
                List.of(cast.wendy),
                cast.erin,
                null,
                null,
                null,
                null,
                null,
                "",
                "",
                Coverage.PICTURES);
        var assignment = new Assignment(details, null, cast.eddie, NOW);
        assignment.apply(AssignmentAction.OFFER, PlanAsk.by(cast.eddie, NOW).with(details));
        return assignment;
    }

    private static void does(Assignment assignment, AssignmentAction action, Person by) {
        assignment.apply(action, PlanAsk.by(by, NOW).because("Exams."));
    }

    private List<PlanRefusal> refusals(AssignmentAction action, Assignment assignment, Person by) {
        return action.refusals(
                assignment,
                PlanAsk.by(by, NOW).because("Exams.").with(details(cast.wendy)).relieving(cast.erin, cast.eddie));
    }

    @ParameterizedTest
    @EnumSource
    void each_step_goes_from_its_states_and_from_no_other(AssignmentState state) {
        var editors = EnumSet.of(
                AssignmentAction.OFFER,
                AssignmentAction.CHANGE,
                AssignmentAction.MOVE_DEADLINE,
                AssignmentAction.PASS_ON,
                AssignmentAction.LET_GO,
                AssignmentAction.CANCEL);
        for (var action : AssignmentAction.values()) {
            var by = editors.contains(action) ? cast.eddie : cast.wendy;
            assertThat(refusals(action, in(state), by).isEmpty())
                    .as("%s from %s", action, state)
                    .isEqualTo(GOES_FROM.get(action).contains(state));
        }
    }

    @Test
    void its_writers_answer_and_begin_and_nobody_does_it_for_them() {
        for (var action : EnumSet.of(AssignmentAction.ACCEPT, AssignmentAction.DECLINE)) {
            assertThat(refusals(action, in(AssignmentState.OFFERED), cast.walt))
                    .as("%s", action)
                    .isNotEmpty();
            assertThat(refusals(action, in(AssignmentState.OFFERED), cast.maggie))
                    .as("%s", action)
                    .isNotEmpty();
        }
        assertThat(refusals(AssignmentAction.START, in(AssignmentState.ACCEPTED), cast.eddie))
                .isNotEmpty();
        assertThat(refusals(AssignmentAction.CANCEL, in(AssignmentState.OFFERED), cast.wendy))
                .isNotEmpty();
    }

    @Test
    void of_two_writers_one_yes_is_enough_and_only_two_noes_are_a_no() {
        var assignment = offered(cast.wendy, cast.walt);
        does(assignment, AssignmentAction.DECLINE, cast.wendy);
        assertThat(assignment.state()).isEqualTo(AssignmentState.OFFERED);
        does(assignment, AssignmentAction.ACCEPT, cast.walt);
        assertThat(assignment.state()).isEqualTo(AssignmentState.ACCEPTED);
        assertThat(assignment.willing()).containsExactly(cast.walt);
        does(assignment, AssignmentAction.DECLINE, cast.walt);
        assertThat(assignment.state()).isEqualTo(AssignmentState.DECLINED);
    }

    @Test
    void whoever_is_still_asked_does_not_begin_what_another_accepted() {
        var assignment = offered(cast.wendy, cast.walt);
        does(assignment, AssignmentAction.ACCEPT, cast.walt);
        assertThat(refusals(AssignmentAction.START, assignment, cast.wendy)).isNotEmpty();
        assertThat(refusals(AssignmentAction.START, assignment, cast.walt)).isEmpty();
    }

    @Test
    void reassigned_work_asks_the_new_writer_and_leaves_the_answer_of_whoever_stays() {
        var assignment = offered(cast.wendy, cast.walt);
        does(assignment, AssignmentAction.ACCEPT, cast.wendy);
        does(assignment, AssignmentAction.DECLINE, cast.walt);
        assignment.apply(AssignmentAction.CHANGE, PlanAsk.by(cast.eddie, NOW).with(details(cast.wendy, cast.miles)));
        assertThat(assignment.writers())
                .extracting(AssignmentWriter::person, AssignmentWriter::answer)
                .containsExactly(tuple(cast.wendy, Answer.ACCEPTED), tuple(cast.miles, Answer.ASKED));
        assignment.apply(AssignmentAction.CHANGE, PlanAsk.by(cast.eddie, NOW).with(details(cast.miles)));
        assertThat(assignment.state()).isEqualTo(AssignmentState.OFFERED);
        assertThat(PlanningPermissions.mayRead(assignment, cast.wendy)).isFalse();
    }

    private void passes(Assignment assignment, Person from, Person to) {
        assignment.apply(
                AssignmentAction.PASS_ON,
                PlanAsk.by(cast.maggie, NOW).because("She is away.").relieving(from, to));
    }

    @Test
    void pictures_are_delivered_and_begin_no_story() {
        var assignment = pictures();
        does(assignment, AssignmentAction.ACCEPT, cast.wendy);
        assertThat(refusals(AssignmentAction.START, assignment, cast.wendy))
                .containsExactly(PlanRefusal.missing(PlanNeed.WORDS_TO_WRITE));
        assertThat(refusals(AssignmentAction.DELIVER, assignment, cast.erin)).isEmpty();
        does(assignment, AssignmentAction.DELIVER, cast.wendy);
        assertThat(assignment.state()).isEqualTo(AssignmentState.DELIVERED);
        assertThat(refusals(AssignmentAction.DELIVER, in(AssignmentState.ACCEPTED), cast.wendy))
                .containsExactly(PlanRefusal.missing(PlanNeed.PICTURES_TO_BRING));
    }

    @Test
    void whoever_takes_the_place_of_a_writer_is_asked_and_the_editor_stays() {
        var assignment = in(AssignmentState.ACCEPTED);
        passes(assignment, cast.wendy, cast.walt);
        assertThat(assignment.state()).isEqualTo(AssignmentState.OFFERED);
        assertThat(assignment.willing()).containsExactly(cast.walt);
        assertThat(assignment.editor()).isEqualTo(cast.erin);
    }

    @Test
    void whoever_takes_the_place_of_the_editor_changes_nothing_for_its_writers() {
        var assignment = in(AssignmentState.ACCEPTED);
        passes(assignment, cast.erin, cast.eddie);
        assertThat(assignment.state()).isEqualTo(AssignmentState.ACCEPTED);
        assertThat(assignment.editor()).isEqualTo(cast.eddie);
        assertThat(assignment.willing()).containsExactly(cast.wendy);
    }

    @Test
    void a_place_is_taken_only_by_somebody_who_can_from_somebody_who_has_it_and_for_a_reason() {
        var assignment = in(AssignmentState.ACCEPTED);
        var by = PlanAsk.by(cast.maggie, NOW);
        var away = by.because("Away.");
        assertThat(AssignmentAction.PASS_ON.refusals(assignment, by.relieving(cast.erin, cast.eddie)))
                .containsExactly(PlanRefusal.missing(PlanNeed.REASON));
        assertThat(AssignmentAction.PASS_ON.refusals(assignment, away.relieving(cast.walt, cast.eddie)))
                .contains(PlanRefusal.missing(PlanNeed.STILL_WITH_THEM));
        for (var cannot : new Person[] {cast.walt, cast.wendy, cast.rita, null}) {
            assertThat(AssignmentAction.PASS_ON.refusals(assignment, away.relieving(cast.erin, cannot)))
                    .as("%s as its editor", cannot)
                    .containsExactly(PlanRefusal.missing(PlanNeed.SOMEBODY_ELSE_WHO_CAN));
        }
        assertThat(AssignmentAction.PASS_ON.refusals(assignment, away.relieving(cast.wendy, cast.erin)))
                .as("its editor as its writer")
                .containsExactly(PlanRefusal.missing(PlanNeed.SOMEBODY_ELSE_WHO_CAN));
    }

    @Test
    void work_that_all_declined_still_goes_to_another_editor_or_to_whoever_comes_first() {
        var declined = in(AssignmentState.DECLINED);
        passes(declined, cast.erin, cast.eddie);
        assertThat(declined.editor()).isEqualTo(cast.eddie);
        assertThat(declined.state()).isEqualTo(AssignmentState.DECLINED);

        var ask = PlanAsk.by(cast.maggie, NOW);
        assertThat(AssignmentAction.LET_GO.refusals(declined, ask.relieving(cast.wendy, null)))
                .containsExactly(PlanRefusal.missing(PlanNeed.THEIRS_TO_READ));
        declined.apply(AssignmentAction.LET_GO, ask.relieving(cast.eddie, null));
        assertThat(declined.editor()).isNull();
        assertThat(declined.state()).isEqualTo(AssignmentState.DECLINED);
    }

    @Test
    void whoever_declined_is_asked_once_more_when_the_editor_offers_it_again() {
        var assignment = in(AssignmentState.DECLINED);
        assignment.apply(AssignmentAction.CHANGE, PlanAsk.by(cast.eddie, NOW).with(details(cast.wendy)));
        assertThat(assignment.state()).isEqualTo(AssignmentState.OFFERED);
    }

    @Test
    void what_an_editor_takes_on_themselves_is_accepted_with_that() {
        assertThat(offered(cast.eddie).state()).isEqualTo(AssignmentState.ACCEPTED);
    }

    @Test
    void work_needs_a_writer_an_editor_who_does_not_write_it_and_a_deadline_ahead() {
        var details = new AssignmentDetails(
                "", Arrays.asList((Person) null), cast.walt, null, null, null, NOW, null, null, null);
        var assignment = new Assignment(details, null, cast.eddie, NOW);
        assertThat(AssignmentAction.OFFER.refusals(
                        assignment, PlanAsk.by(cast.eddie, NOW).with(details)))
                .extracting(PlanRefusal::details)
                .containsExactly(
                        List.of(PlanNeed.HEADLINE),
                        List.of(PlanNeed.SOMEBODY_TO_WRITE_IT),
                        List.of(PlanNeed.EDITOR_WHO_DOES_NOT_WRITE_IT),
                        List.of(PlanNeed.DEADLINE_AHEAD));
    }

    @Test
    void work_that_became_a_limited_story_is_shown_to_the_people_named_on_it_and_to_nobody_else() {
        var newsroom = new Newsroom();
        var edition = newsroom.inReview(newsroom.campus);
        var assignment = offered(newsroom.cast.wendy);
        assignment.becomes(edition);
        assertThat(PlanningPermissions.mayRead(assignment, cast.eddie)).isTrue();

        edition.story().limit(true);
        edition.story().invite(cast.eddie, NOW);
        assertThat(PlanningPermissions.mayRead(assignment, cast.eddie)).isTrue();
        assertThat(PlanningPermissions.mayRead(assignment, cast.wendy)).isTrue();
        assertThat(PlanningPermissions.mayRead(assignment, cast.erin)).isFalse();
        assertThat(PlanningPermissions.mayRead(assignment, cast.maggie)).isFalse();
    }

    @Test
    void words_to_write_are_not_delivered_as_pictures_nor_pictures_begun_as_a_story() {
        assertThat(offersTo(cast.wendy, in(AssignmentState.ACCEPTED)))
                .contains("START", "DECLINE")
                .doesNotContain("DELIVER");
        var pictures = pictures();
        does(pictures, AssignmentAction.ACCEPT, cast.wendy);
        assertThat(offersTo(cast.wendy, pictures))
                .contains("DELIVER", "DECLINE")
                .doesNotContain("START");
    }

    private static List<String> offersTo(Person person, Assignment assignment) {
        var ask = PlanAsk.by(person, NOW);
        var refusals = Arrays.stream(AssignmentAction.values())
                .collect(Collectors.toMap(action -> action, action -> action.refusals(assignment, ask)));
        var view = new AssignmentView(assignment, refusals, null);
        return refusals.keySet().stream().map(Enum::name).filter(view::offers).toList();
    }
}
