package org.thesop.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.thesop.newsroom.Caller;
import org.thesop.newsroom.KeycloakConsole;
import org.thesop.story.PermissionMatrix;

/**
 * The table of who may do what, held against every way in of the running newsroom: what a page shows, what its buttons do,
 * what a forged form does, what saves while one types, and what a program does with a token.
 */
class PermissionMatrixIT {

    private static final PermissionMatrix MATRIX = PermissionMatrix.read();

    private static final String AFTER = "/desk/story/after";

    /** Each action's button: the page it is on, and what has to be filled in with it. */
    private static final Map<String, Button> BUTTONS = buttons();

    /** The newsroom has time for so many at once. */
    private static final int AT_ONCE = 2;

    private static final ApiOfEverybody API = new ApiOfEverybody();

    private static final StoriesInEveryState STORIES = new StoriesInEveryState(API);

    private static final BlockingQueue<Crew> CREWS = new LinkedBlockingQueue<>();

    private static final List<String> HANDLES = List.of(
            "nora",
            StoriesInEveryState.WRITER,
            "pablo",
            StoriesInEveryState.EDITOR,
            "paula",
            StoriesInEveryState.MANAGING_EDITOR,
            "percy");

    /** Everybody by name, with sessions that no other crew has. */
    private record Crew(Map<String, Caller> people) {

        Caller of(String handle) {
            return people.get(handle);
        }
    }

    private interface Check<T> {
        void by(Crew crew, T each) throws SQLException;
    }

    private record Button(String page, String name, Map<String, String> fields) {

        String form() {
            return name.substring(0, name.indexOf(':'));
        }
    }

    private static Map<String, Button> buttons() {
        var made = new LinkedHashMap<String, Button>();
        var write = "/desk/story/write";
        made.put("SUBMIT", new Button(write, "writing:hand-in", Map.of("writing:reason", "It is ready.")));
        made.put("RECALL", new Button(write, "writing:recall", Map.of()));
        made.put("SPIKE", new Button(write, "writing:spike", Map.of("writing:why", "Another paper had it.")));
        made.put("REVIVE", new Button(write, "writing:revive", Map.of()));
        made.put(
                "PUBLISH_WITHOUT_REVIEW",
                new Button(write, "writing:without-review", Map.of("writing:without-review-why", "It cannot wait.")));
        made.put("REVIEW_AFTERWARDS", new Button(write, "writing:reviewed", Map.of()));
        var review = "/desk/review/review";
        made.put("CLAIM", new Button(review, "review:claim", Map.of()));
        made.put("RELEASE", new Button(review, "review:release", Map.of()));
        made.put(
                "PASS_ON",
                new Button(review, "review:pass-on", Map.of("review:colleague", StoriesInEveryState.EDITOR)));
        made.put("REQUEST_CHANGES", new Button(review, "review:send-back", Map.of("review:note", "Who pays?")));
        made.put("APPROVE", new Button(review, "review:approve", Map.of()));
        made.put("APPROVE_AND_PASS", new Button(review, "review:approve", Map.of()));
        made.put("REOPEN", new Button(review, "review:reopen", Map.of("review:reopen-why", "There is news.")));
        var schedule = "/desk/schedule/schedule";
        var moment = Map.of("schedule:moment", StoriesInEveryState.inAWeek());
        made.put("SCHEDULE", new Button(schedule, "schedule:set", moment));
        made.put("RESCHEDULE", new Button(schedule, "schedule:set", moment));
        made.put("UNSCHEDULE", new Button(schedule, "schedule:unschedule", Map.of()));
        made.put("PUBLISH", new Button(schedule, "schedule:publish", Map.of()));
        made.put("START_UPDATE", new Button(AFTER, "next:starts:0:begin", Map.of()));
        made.put("START_CORRECTION", new Button(AFTER, "next:starts:1:begin", Map.of()));
        made.put("START_CLARIFICATION", new Button(AFTER, "next:starts:2:begin", Map.of()));
        made.put("WITHDRAW", new Button(AFTER, "down:withdraw", Map.of("down:notice", "It was taken down.")));
        made.put("REINSTATE", new Button(AFTER, "back:reinstate", Map.of()));
        return made;
    }

    /** Who stands for a column; what the person has to do with the story is the story's. */
    private static String handle(String column) {
        return switch (column.charAt(0)) {
            case 'w' -> column.endsWith("-its") ? StoriesInEveryState.WRITER : "pablo";
            case 'e' -> "paula";
            case 'm' -> "percy";
            default -> "nora";
        };
    }

    /** Their own people: whoever others know would have a hundred reviews in hand, and a hundred clips. */
    @BeforeAll
    static void everybody_is_given_an_account_and_signs_in() {
        KeycloakConsole.account("nora");
        KeycloakConsole.account(StoriesInEveryState.WRITER, "writer");
        KeycloakConsole.account("pablo", "writer");
        KeycloakConsole.account(StoriesInEveryState.EDITOR, "editor");
        KeycloakConsole.account("paula", "editor");
        KeycloakConsole.account(StoriesInEveryState.MANAGING_EDITOR, "managing-editor");
        KeycloakConsole.account("percy", "managing-editor");
        for (var crew = 0; crew < AT_ONCE; crew++) {
            var people = HANDLES.stream().collect(Collectors.toMap(handle -> handle, Caller::of));
            CREWS.add(new Crew(people));
        }
    }

    /** Hundreds of stories would stand in the lists of whatever is tested next. */
    @AfterAll
    static void the_stories_are_put_away() throws Exception {
        throughAll(StoriesInEveryState.inWork(), (crew, edition) -> STORIES.drop(edition));
        throughAll(StoriesInEveryState.out(), (crew, edition) -> STORIES.takeDown(edition));
        HANDLES.forEach(KeycloakConsole::shut);
    }

    /** Goes through all of them, some at once; each has a story of its own. */
    private static <T> void throughAll(List<T> all, Check<T> check) throws Exception {
        var threads = Executors.newFixedThreadPool(AT_ONCE);
        try {
            var tasks = all.stream()
                    .map(each -> (Callable<Void>) () -> {
                        var crew = CREWS.take();
                        try {
                            check.by(crew, each);
                            return null;
                        } finally {
                            CREWS.add(crew);
                        }
                    })
                    .toList();
            for (var done : threads.invokeAll(tasks)) {
                done.get();
            }
        } catch (ExecutionException e) {
            throw new AssertionError(e.getCause().getMessage(), e.getCause());
        } finally {
            threads.shutdownNow();
        }
    }

    private static List<PermissionMatrix.State> states() {
        return MATRIX.states().stream()
                .filter(state -> !state.name().equals("nothing yet"))
                .toList();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("states")
    void everybody_is_offered_what_the_table_says_and_no_forged_button_or_save_does_more(PermissionMatrix.State state)
            throws Exception {
        throughAll(columns(state), (crew, column) -> {
            var edition = STORIES.in(state.name(), column, handle(column));
            var by = crew.of(handle(column));
            var may = may(state, column);
            var as = state.name() + " for " + column;

            assertThat(offered(by, edition, state)).as("offered, " + as).isEqualTo(withButtons(may));
            if (!state.partly()) {
                var isRead = by.get("/desk/story/write?edition=" + edition).statusCode() == 200;
                assertThat(isRead).as("read, " + as).isEqualTo(may.contains("read") && hasDesk(column));
                forge(by, edition, withButtons(may), as);
                API.offersAndDoesWhatIsNamed(
                        handle(column), edition, named(state, column), hasDesk(column), BUTTONS.keySet(), as);
                save(by, edition, may.contains("edit"), as);
            }
        });
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("states")
    void a_button_does_what_it_says_for_everybody_who_has_it(PermissionMatrix.State state) throws Exception {
        for (var line : state.lines()) {
            var button = BUTTONS.get(line.wanted());
            if (button != null) {
                throughAll(named(line), (crew, column) -> {
                    var edition = STORIES.in(state.name(), column, handle(column));
                    var before = StoriesInEveryState.decisions(edition);
                    crew.of(handle(column))
                            .press(button.page() + "?edition=" + edition, button.name(), button.fields());
                    assertThat(StoriesInEveryState.decisions(edition))
                            .as("%s by %s", line, column)
                            .containsAll(before)
                            .contains(line.wanted())
                            .hasSizeGreaterThan(before.size());
                });
            }
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("states")
    void a_token_does_what_the_button_does(PermissionMatrix.State state) throws Exception {
        var lines = state.lines().stream()
                .filter(line ->
                        BUTTONS.containsKey(line.wanted()) && !named(line).isEmpty())
                .toList();
        throughAll(lines, (crew, line) -> {
            var column = named(line).get(0);
            var edition = STORIES.in(state.name(), column, handle(column));
            var answer = API.decide(handle(column), edition, line.wanted());
            assertThat(answer.statusCode())
                    .as("%s by %s: %s", line, column, answer.body())
                    .isEqualTo(201);
            assertThat(StoriesInEveryState.decisions(edition)).contains(line.wanted());
        });
    }

    /** The columns that may. */
    private static List<String> named(PermissionMatrix.Line line) {
        return MATRIX.columns().stream()
                .filter(column ->
                        line.signs().get(MATRIX.columns().indexOf(column)).equals("y"))
                .toList();
    }

    /** Who has no role reads the paper, and has no desk to read at. */
    private static boolean hasDesk(String column) {
        return "wem".indexOf(column.charAt(0)) >= 0;
    }

    /** The columns that can be in this state. */
    private static List<String> columns(PermissionMatrix.State state) {
        var signs = state.lines().get(0).signs();
        return MATRIX.columns().stream()
                .filter(column -> !signs.get(MATRIX.columns().indexOf(column)).equals("."))
                .toList();
    }

    /** What the column may in this state. The page of what went out is the story's, whichever edition one comes from. */
    private static Set<String> may(PermissionMatrix.State state, String column) {
        var may = named(state, column);
        if (state.name().equals("superseded")) {
            states().stream()
                    .filter(each -> each.name().equals("published"))
                    .flatMap(published -> named(published, column).stream())
                    .filter(wanted -> BUTTONS.containsKey(wanted)
                            && BUTTONS.get(wanted).page().equals(AFTER))
                    .forEach(may::add);
        }
        return may;
    }

    private static Set<String> named(PermissionMatrix.State state, String column) {
        var at = MATRIX.columns().indexOf(column);
        return state.lines().stream()
                .filter(line -> line.signs().get(at).equals("y"))
                .map(PermissionMatrix.Line::wanted)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> withButtons(Set<String> wanted) {
        return wanted.stream().filter(BUTTONS::containsKey).collect(Collectors.toCollection(TreeSet::new));
    }

    /** What the person's pages offer; of a state that is only in part named, no more than it names. */
    private static Set<String> offered(Caller by, long edition, PermissionMatrix.State state) {
        var named = state.lines().stream().map(PermissionMatrix.Line::wanted).toList();
        var pages = new LinkedHashMap<String, String>();
        BUTTONS.values()
                .forEach(button -> pages.computeIfAbsent(button.page(), page -> by.get(page + "?edition=" + edition)
                        .body()));
        return BUTTONS.entrySet().stream()
                .filter(entry ->
                        isMeant(entry.getKey(), state.name()) && (!state.partly() || named.contains(entry.getKey())))
                .filter(entry -> pages.get(entry.getValue().page())
                        .contains("name=\"" + entry.getValue().name() + "\""))
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** One button stands for two actions: which it is, the state says. */
    private static boolean isMeant(String action, String state) {
        return switch (action) {
            case "SCHEDULE" -> state.equals("approved");
            case "RESCHEDULE" -> state.equals("scheduled");
            case "APPROVE_AND_PASS" -> state.endsWith("two");
            case "APPROVE" -> !state.endsWith("two");
            default -> true;
        };
    }

    /** All that is not theirs, pressed at once, and nothing moves. */
    private static void forge(Caller by, long edition, Set<String> theirs, String as) throws SQLException {
        var before = StoriesInEveryState.decisions(edition);
        var allowed = theirs.stream().map(action -> BUTTONS.get(action).name()).toList();
        var forms = new LinkedHashMap<String, Set<String>>();
        for (var button : BUTTONS.values()) {
            if (!allowed.contains(button.name())) {
                forms.computeIfAbsent(button.page() + " " + button.form(), form -> new HashSet<>())
                        .add(button.name());
            }
        }
        for (var form : forms.entrySet()) {
            var where = form.getKey().split(" ", 2);
            by.forge(where[0] + "?edition=" + edition, where[1], form.getValue());
        }
        assertThat(StoriesInEveryState.decisions(edition)).as("forged, " + as).isEqualTo(before);
    }

    private static void save(Caller by, long edition, boolean may, String as) throws SQLException {
        var before = StoriesInEveryState.revision(edition);
        var answer = by.rest(
                "PUT",
                "/api/editions/" + edition + "/copy",
                StoriesInEveryState.typed(before, "<p>Changed by somebody.</p>", "matrix"));
        assertThat(answer.statusCode() == 200)
                .as("saved, %s: %s", as, answer.body())
                .isEqualTo(may);
        assertThat(StoriesInEveryState.revision(edition)).as("revision, " + as).isEqualTo(may ? before + 1 : before);
    }
}
