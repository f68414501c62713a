package org.thesop.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.thesop.people.Person;
import org.thesop.people.Role;

/** Everybody tries everything in every state, and the table that was written by hand says what comes of it. */
class PermissionMatrixTest {

    private static final PermissionMatrix MATRIX = PermissionMatrix.read();

    private static final Map<String, BiPredicate<Edition, Person>> RIGHTS = Map.ofEntries(
            Map.entry("read", Permissions::mayRead),
            Map.entry("edit", Permissions::mayEdit),
            Map.entry("talk", Permissions::mayReadRemarks),
            Map.entry("suggest", Permissions::maySuggest),
            Map.entry("answer suggestions", Permissions::mayAnswerSuggestions),
            Map.entry("editors' notes", Permissions::mayReadEditorsNotes),
            Map.entry("fact sheet", Permissions::mayReadFactSheet),
            Map.entry("check facts", Permissions::mayCheckFacts),
            Map.entry("send ahead", Permissions::maySendAhead),
            Map.entry("show outside", Permissions::mayShowOutside),
            Map.entry("keep translation", Permissions::mayKeepTranslation),
            Map.entry("link translations", Permissions::mayLinkTranslations),
            Map.entry("name writers", (edition, person) -> Permissions.mayName(edition.story(), person)));

    private final Newsroom newsroom = new Newsroom();

    private static List<PermissionMatrix.Line> lines() {
        return MATRIX.states().stream().flatMap(state -> state.lines().stream()).toList();
    }

    private static List<PermissionMatrix.Line> unnamed() {
        return MATRIX.states().stream()
                .filter(state -> !state.partly())
                .flatMap(PermissionMatrixTest::unnamed)
                .toList();
    }

    private static Stream<PermissionMatrix.Line> unnamed(PermissionMatrix.State state) {
        var named = state.lines().stream().map(PermissionMatrix.Line::wanted).toList();
        var actions = Arrays.stream(EditionAction.values()).map(Enum::name);
        var rights = state.name().equals("nothing yet") ? Stream.<String>empty() : RIGHTS.keySet().stream();
        return Stream.concat(actions, rights)
                .filter(wanted -> !named.contains(wanted))
                .map(wanted -> new PermissionMatrix.Line(
                        state.name(),
                        wanted,
                        state.lines().get(0).signs().stream()
                                .map(sign -> sign.equals(".") ? "." : "-")
                                .toList()));
    }

    @ParameterizedTest
    @MethodSource("lines")
    void who_is_named_may_and_nobody_else(PermissionMatrix.Line line) {
        assertThat(signs(line)).isEqualTo(line.signs());
    }

    @ParameterizedTest
    @MethodSource("unnamed")
    void what_no_line_names_nobody_may(PermissionMatrix.Line line) {
        assertThat(signs(line)).doesNotContain("y");
    }

    @Test
    void every_state_has_its_lines_and_every_line_a_sign_for_each_column() {
        assertThat(MATRIX.columns()).hasSize(16);
        assertThat(lines()).allSatisfy(line -> assertThat(line.signs())
                .as("%s", line)
                .hasSize(MATRIX.columns().size())
                .containsAnyOf("y", "-")
                .isSubsetOf("y", "-", "."));
        assertThat(lines().stream().map(PermissionMatrix.Line::wanted))
                .containsAll(RIGHTS.keySet())
                .containsAll(Arrays.stream(EditionAction.values())
                        .filter(action -> action != EditionAction.FAIL && action != EditionAction.SUPERSEDE)
                        .map(Enum::name)
                        .toList());
    }

    /** What comes of it for each column that can be; what cannot be stays as it is written. */
    private List<String> signs(PermissionMatrix.Line line) {
        return IntStream.range(0, MATRIX.columns().size())
                .mapToObj(at -> line.signs().get(at).equals(".")
                        ? "."
                        : may(line, MATRIX.columns().get(at)) ? "y" : "-")
                .collect(Collectors.toList());
    }

    private boolean may(PermissionMatrix.Line line, String column) {
        var isFollowing = line.wanted().startsWith("START_") && line.state().equals("published");
        var edition = isFollowing
                ? newsroom.unborn(EditionKind.valueOf(line.wanted().substring("START_".length())), newsroom.published())
                : edition(line.state());
        var person = person(column, edition);
        var right = RIGHTS.get(line.wanted());
        if (right != null) {
            return right.test(edition, person);
        }
        var action = EditionAction.valueOf(line.wanted());
        return action.refusals(edition, ask(action, person), Circumstances.none(edition))
                .isEmpty();
    }

    private Ask ask(EditionAction action, Person person) {
        var moment = action == EditionAction.IMPORT ? Duration.ofDays(-6800) : Duration.ofHours(3);
        var ask = newsroom.ask(person)
                .because("It is time.")
                .forMoment(newsroom.now().plus(moment));
        return action == EditionAction.PASS_ON ? ask.to(newsroom.cast.erin) : ask;
    }

    private Edition edition(String state) {
        return switch (state) {
            case "nothing yet" -> newsroom.unborn(newsroom.campus);
            case "first draft" -> newsroom.firstDraft();
            case "limited draft" -> limited();
            case "in review, needs two" -> newsroom.inReview(newsroom.politics);
            case "published without review" -> publishedWithoutReview();
            default ->
                newsroom.in(EditionState.valueOf(
                        state.toUpperCase(java.util.Locale.ROOT).replace(' ', '_')));
        };
    }

    private Edition limited() {
        var edition = newsroom.draft(newsroom.campus);
        edition.story().limit(true);
        return edition;
    }

    private Edition publishedWithoutReview() {
        var edition = newsroom.submitted(newsroom.campus);
        newsroom.take(EditionAction.PUBLISH_WITHOUT_REVIEW, edition, newsroom.cast.maggie, "The campus is closed.");
        return edition;
    }

    /** Somebody with the role of this column, who has to do with the story what the column says. */
    private Person person(String column, Edition edition) {
        var role =
                switch (column.charAt(0)) {
                    case 'w' -> Role.WRITER;
                    case 'e' -> Role.EDITOR;
                    case 'm' -> Role.MANAGING_EDITOR;
                    default -> null;
                };
        var person = Cast.person(100L + MATRIX.columns().indexOf(column), column, "Somebody", role);
        var story = edition.story();
        if (column.equals("guest")) {
            story.invite(person, newsroom.now());
        }
        if (column.endsWith("-claim") || column.endsWith("-cl-bar")) {
            newsroom.take(
                    EditionAction.PASS_ON,
                    edition,
                    newsroom.ask(newsroom.cast.maggie).to(person));
        }
        if (column.endsWith("-its")) {
            story.addWriter(person, newsroom.now());
        }
        if (column.endsWith("-barred") || column.endsWith("-cl-bar")) {
            story.addWriter(person, newsroom.now());
            story.removeWriter(person, newsroom.now());
        }
        return person;
    }
}
