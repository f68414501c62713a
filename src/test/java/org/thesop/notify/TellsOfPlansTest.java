package org.thesop.notify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.thesop.people.Person;
import org.thesop.planning.AssignmentAction;
import org.thesop.planning.AssignmentMoved;
import org.thesop.platform.Messages;
import org.thesop.platform.PaperZone;
import org.thesop.story.Cast;

/** Who is told of work that is given, changed, answered and begun. */
class TellsOfPlansTest {

    private static final Instant NOW = Instant.parse("2026-11-23T14:00:00Z");

    private final Cast cast = new Cast();

    private AssignmentMoved moved(AssignmentAction action, List<Person> before, List<Person> writers, Person by) {
        return new AssignmentMoved(
                12,
                "The chapel clock",
                action,
                before.stream().map(Person::id).toList(),
                writers.stream().map(Person::id).toList(),
                action == AssignmentAction.OFFER ? null : cast.erin.id(),
                cast.erin.id(),
                cast.eddie.id(),
                by.id(),
                "Exams.",
                NOW,
                NOW);
    }

    private List<Tuple> told(AssignmentMoved event, Person by) {
        Map<Long, Person> known = Stream.of(cast.wendy, cast.walt, cast.eddie, cast.erin, cast.maggie)
                .collect(Collectors.toMap(Person::id, Function.identity()));
        var what = Happening.of(new Happening.Plan("The chapel clock", "/"), by, NOW);
        return TellsOfPlans.concerned(event, known).stream()
                .filter(each -> each.isTold(what))
                .map(each -> tuple(each.person(), each.wording()))
                .toList();
    }

    @Test
    void offered_work_is_told_to_its_writers_and_its_editor() {
        var event = moved(AssignmentAction.OFFER, List.of(), List.of(cast.wendy), cast.eddie);
        assertThat(told(event, cast.eddie))
                .containsExactly(tuple(cast.wendy, "ASSIGNMENT_OFFER_DUE"), tuple(cast.erin, "ASSIGNMENT_TO_READ"));
    }

    @Test
    void reassigned_work_is_told_to_who_gets_it_who_keeps_it_and_who_loses_it() {
        var event = moved(
                AssignmentAction.CHANGE, List.of(cast.wendy, cast.maggie), List.of(cast.walt, cast.maggie), cast.eddie);
        assertThat(told(event, cast.eddie))
                .containsExactly(
                        tuple(cast.walt, "ASSIGNMENT_OFFER_DUE"),
                        tuple(cast.maggie, "ASSIGNMENT_CHANGE"),
                        tuple(cast.wendy, "ASSIGNMENT_TAKEN_OFF"),
                        tuple(cast.erin, "ASSIGNMENT_CHANGE"));
    }

    @Test
    void an_answer_is_told_to_its_editor_and_to_who_gave_the_work() {
        var event = moved(AssignmentAction.DECLINE, List.of(cast.wendy), List.of(), cast.wendy);
        assertThat(told(event, cast.wendy))
                .containsExactly(tuple(cast.erin, "ASSIGNMENT_DECLINE"), tuple(cast.eddie, "ASSIGNMENT_DECLINE"));
    }

    @ParameterizedTest
    @EnumSource
    void everything_told_is_a_sentence(AssignmentAction action) {
        var sentences = new Sentences();
        sentences.messages = new Messages();
        sentences.zone = new PaperZone(ZoneId.of("America/New_York"));
        var event = moved(action, List.of(cast.wendy), List.of(cast.walt), cast.maggie);
        for (var each : told(event, cast.maggie)) {
            var wording = (String) each.toArray()[1];
            assertThat(sentences.of(wording, "Eddie Lind", "The chapel clock", List.of("Exams.", "noon")))
                    .contains("“The chapel clock”")
                    .endsWith(".");
        }
    }
}
