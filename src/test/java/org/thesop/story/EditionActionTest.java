package org.thesop.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.thesop.people.Actor;
import org.thesop.people.Person;
import org.thesop.people.Role;
import org.thesop.story.Refusal.Missing;
import org.thesop.story.Refusal.NotFrom;
import org.thesop.story.Refusal.NotYourOwn;
import org.thesop.story.Refusal.NotYours;

/**
 * The table of the design, written down a second time, and the code held against it: every action from every state, and
 * every line by everybody. In brackets stands who may only on a condition, which {@link NeedTest} tries.
 */
class EditionActionTest {

    private static final String TABLE = """
            -                 | START                  | DRAFT             | a writer
            -                 | START_UPDATE           | DRAFT             | its writer, an editor
            -                 | START_CORRECTION       | DRAFT             | its writer, an editor
            -                 | START_CLARIFICATION    | DRAFT             | its writer, an editor
            -                 | IMPORT                 | PUBLISHED         | a managing editor
            DRAFT             | SUBMIT                 | SUBMITTED         | its writer, an editor
            CHANGES_REQUESTED | SUBMIT                 | SUBMITTED         | its writer, an editor
            SUBMITTED         | RECALL                 | DRAFT             | its writer
            SUBMITTED         | CLAIM                  | IN_REVIEW         | an editor not barred
            IN_REVIEW         | RELEASE                | SUBMITTED         | the claiming editor, a managing editor
            IN_REVIEW         | PASS_ON                | IN_REVIEW         | the claiming editor, a managing editor
            IN_REVIEW         | REQUEST_CHANGES        | CHANGES_REQUESTED | the claiming editor
            IN_REVIEW         | APPROVE_AND_PASS       | SUBMITTED         | the claiming editor
            IN_REVIEW         | APPROVE                | APPROVED          | the claiming editor
            APPROVED          | REOPEN                 | IN_REVIEW         | an editor not barred
            SCHEDULED         | REOPEN                 | IN_REVIEW         | an editor not barred
            APPROVED          | SCHEDULE               | SCHEDULED         | a managing editor
            SCHEDULED         | RESCHEDULE             | SCHEDULED         | a managing editor
            SCHEDULED         | UNSCHEDULE             | APPROVED          | a managing editor, (the clock)
            SCHEDULED         | FAIL                   | APPROVED          | the clock
            APPROVED          | PUBLISH                | PUBLISHED         | a managing editor, (the clock)
            SCHEDULED         | PUBLISH                | PUBLISHED         | a managing editor, the clock
            DRAFT             | PUBLISH_WITHOUT_REVIEW | PUBLISHED         | a managing editor
            SUBMITTED         | PUBLISH_WITHOUT_REVIEW | PUBLISHED         | a managing editor
            IN_REVIEW         | PUBLISH_WITHOUT_REVIEW | PUBLISHED         | a managing editor
            CHANGES_REQUESTED | PUBLISH_WITHOUT_REVIEW | PUBLISHED         | a managing editor
            PUBLISHED         | REVIEW_AFTERWARDS      | PUBLISHED         | an editor not barred
            DRAFT             | SPIKE                  | SPIKED            | an editor, (its writer)
            SUBMITTED         | SPIKE                  | SPIKED            | an editor, (its writer)
            IN_REVIEW         | SPIKE                  | SPIKED            | an editor, (its writer)
            CHANGES_REQUESTED | SPIKE                  | SPIKED            | an editor, (its writer)
            APPROVED          | SPIKE                  | SPIKED            | an editor, (its writer)
            SCHEDULED         | SPIKE                  | SPIKED            | an editor, (its writer)
            SPIKED            | REVIVE                 | DRAFT             | an editor
            PUBLISHED         | WITHDRAW               | WITHDRAWN         | a managing editor, the clock
            WITHDRAWN         | REINSTATE              | PUBLISHED         | a managing editor
            PUBLISHED         | SUPERSEDE              | SUPERSEDED        | a managing editor, the clock
            WITHDRAWN         | SUPERSEDE              | SUPERSEDED        | a managing editor, (the clock)
            """;

    private final Newsroom newsroom = new Newsroom();
    private final Cast cast = newsroom.cast;

    /** One line of the table; no state to come from is null. */
    private record Row(EditionState from, EditionAction action, EditionState to, List<String> who) {

        static Row of(String line) {
            var cells = Arrays.stream(line.split("\\|", -1)).map(String::strip).toList();
            return new Row(
                    cells.get(0).equals("-") ? null : EditionState.valueOf(cells.get(0)),
                    EditionAction.valueOf(cells.get(1)),
                    EditionState.valueOf(cells.get(2)),
                    List.of(cells.get(3).split(", ", -1)));
        }
    }

    /** One line, tried by one actor of the cast. */
    private record Attempt(Row row, String actor) {}

    private static List<Row> rows() {
        return TABLE.lines().map(Row::of).toList();
    }

    private static List<Attempt> attempts() {
        return rows().stream()
                .flatMap(row -> Stream.of(
                                "rita", "walt", "wendy", "eddie", "erin", "ernest", "maggie", "miles", "the clock")
                        .map(actor -> new Attempt(row, actor)))
                .toList();
    }

    @Test
    void the_table_knows_every_action_and_no_other_origin() {
        for (var action : EditionAction.values()) {
            var origins = EnumSet.noneOf(EditionState.class);
            var known = rows().stream().filter(row -> row.action() == action).toList();
            known.stream().filter(row -> row.from() != null).forEach(row -> origins.add(row.from()));
            assertThat(known).as("lines of %s", action).isNotEmpty();
            assertThat(action.origins()).as("origins of %s", action).isEqualTo(origins);
            assertThat(known).extracting(Row::to).containsOnly(action.to());
        }
    }

    @ParameterizedTest
    @MethodSource("rows")
    void a_line_of_the_table_leads_where_it_says(Row row) {
        var edition = ready(row);
        var decision = edition.apply(row.action(), ask(row, somebodyWhoMay(row)), circumstances(edition));
        assertThat(edition.state()).isEqualTo(row.to());
        assertThat(decision.from()).isEqualTo(row.from());
        assertThat(decision.to()).isEqualTo(row.to());
        assertThat(decision.action()).isEqualTo(row.action());
    }

    @ParameterizedTest
    @MethodSource("attempts")
    void a_line_of_the_table_is_for_whom_it_names_and_for_nobody_else(Attempt attempt) {
        var row = attempt.row();
        var edition = ready(row);
        var by = actor(attempt.actor());
        var refusals = row.action().refusals(edition, ask(row, by), circumstances(edition));
        if (row.who().stream().anyMatch(who -> are(who).contains(by))) {
            assertThat(refusals).isEmpty();
        } else if (row.who().stream()
                .anyMatch(who -> are(who.replaceAll("[()]", "")).contains(by))) {
            assertThat(refusals).hasSize(1).allMatch(Missing.class::isInstance);
        } else if (by == cast.ernest && row.who().contains("an editor not barred")) {
            assertThat(refusals).containsExactly(new NotYourOwn(Barred.Because.ITS_WRITER));
        } else {
            assertThat(refusals)
                    .containsExactly(new NotYours(
                            row.who().stream().map(EditionActionTest::who).toList()));
        }
    }

    @ParameterizedTest
    @MethodSource("elsewhere")
    void no_action_goes_from_a_state_that_the_table_does_not_name(Elsewhere elsewhere) {
        var row = elsewhere.row();
        var edition = newsroom.in(elsewhere.state());
        assertThatThrownBy(
                        () -> edition.apply(row.action(), ask(row, somebodyWhoMay(row)), Circumstances.none(edition)))
                .isInstanceOfSatisfying(RefusedException.class, refused -> {
                    assertThat(refused.action()).isEqualTo(row.action());
                    assertThat(refused.refusals()).containsExactly(new NotFrom(elsewhere.state()));
                });
        assertThat(edition.state()).isEqualTo(elsewhere.state());
    }

    /** A state, or none, from which the action of this row does not go. */
    private record Elsewhere(Row row, EditionState state) {}

    private static List<Elsewhere> elsewhere() {
        var found = new ArrayList<Elsewhere>();
        for (var action : EditionAction.values()) {
            var lines = rows().stream().filter(row -> row.action() == action).toList();
            var states = new LinkedHashSet<>(Arrays.asList(EditionState.values()));
            states.add(null);
            lines.forEach(row -> states.remove(row.from()));
            states.forEach(state -> found.add(new Elsewhere(lines.get(0), state)));
        }
        return found;
    }

    /** An edition from which the row's action can be taken, with everything there that it asks for. */
    private Edition ready(Row row) {
        return switch (row.action()) {
            case START_UPDATE -> newsroom.unborn(EditionKind.UPDATE, newsroom.published());
            case START_CORRECTION -> newsroom.unborn(EditionKind.CORRECTION, newsroom.published());
            case START_CLARIFICATION -> newsroom.unborn(EditionKind.CLARIFICATION, newsroom.published());
            case APPROVE_AND_PASS -> newsroom.inReview(newsroom.politics);
            case REVIEW_AFTERWARDS -> publishedWithoutReview();
            case SUPERSEDE -> replaced(row.from());
            case WITHDRAW -> due(newsroom.published());
            case PUBLISH -> due(newsroom.in(row.from()));
            default -> newsroom.in(row.from());
        };
    }

    private Edition publishedWithoutReview() {
        var edition = newsroom.submitted(newsroom.campus);
        var hasLeftSince = Cast.person(9, "mona", "Mona Reyes", Role.MANAGING_EDITOR);
        newsroom.take(EditionAction.PUBLISH_WITHOUT_REVIEW, edition, hasLeftSince, "The campus is closed.");
        return edition;
    }

    private Edition replaced(EditionState from) {
        var live = newsroom.published();
        var update = newsroom.approved(EditionKind.UPDATE, live);
        if (from == EditionState.WITHDRAWN) {
            newsroom.withdraw(live);
        }
        newsroom.take(EditionAction.PUBLISH, update, cast.maggie);
        return live;
    }

    private Edition due(Edition edition) {
        edition.takeDown(newsroom.now().plus(Duration.ofHours(1)), "This story was taken down.", Instead.NOTHING);
        newsroom.pass(Duration.ofHours(2));
        return edition;
    }

    private Ask ask(Row row, Actor by) {
        var moment = row.action() == EditionAction.IMPORT ? Duration.ofDays(-6800) : Duration.ofHours(3);
        return newsroom.ask(by)
                .because("It is time.")
                .forMoment(newsroom.now().plus(moment))
                .to(cast.erin);
    }

    private static Circumstances circumstances(Edition edition) {
        return Circumstances.none(edition);
    }

    private Actor somebodyWhoMay(Row row) {
        return are(row.who().get(0)).get(0);
    }

    private Actor actor(String name) {
        return Stream.of(cast.rita, cast.walt, cast.wendy, cast.eddie, cast.erin, cast.ernest, cast.maggie, cast.miles)
                .filter(person -> person.handle().equals(name))
                .<Actor>map(Person::person)
                .findFirst()
                .orElse(Actor.CLOCK);
    }

    /** Who of the cast is meant by a word of the table; nobody by one in brackets. */
    private List<Actor> are(String word) {
        return switch (word) {
            case "a writer" ->
                List.of(cast.wendy, cast.walt, cast.eddie, cast.erin, cast.ernest, cast.maggie, cast.miles);
            case "its writer" -> List.of(cast.wendy);
            case "an editor" -> List.of(cast.eddie, cast.erin, cast.ernest, cast.maggie, cast.miles);
            case "an editor not barred" -> List.of(cast.eddie, cast.erin, cast.maggie, cast.miles);
            case "the claiming editor" -> List.of(cast.eddie);
            case "a managing editor" -> List.of(cast.maggie, cast.miles);
            case "the clock" -> List.of(Actor.CLOCK);
            default -> List.of();
        };
    }

    private static Who who(String word) {
        return switch (word.replaceAll("[()]", "")) {
            case "a writer" -> Who.WRITER;
            case "its writer" -> Who.ITS_WRITER;
            case "an editor", "an editor not barred" -> Who.EDITOR;
            case "the claiming editor" -> Who.CLAIMANT;
            case "a managing editor" -> Who.MANAGING_EDITOR;
            default -> Who.CLOCK;
        };
    }
}
