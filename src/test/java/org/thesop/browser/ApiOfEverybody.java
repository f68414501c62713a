package org.thesop.browser;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.thesop.newsroom.BearerToken;

/** The API as a way in, with a token of each person; their passwords are their names. */
final class ApiOfEverybody {

    /** A token is good for ten minutes, and a table takes longer to go through. */
    private static final Duration FRESH = Duration.ofMinutes(5);

    /** Of these one stands for the other: which it is, the edition's section or its state says. */
    private static final List<Set<String>> ALIKE =
            List.of(Set.of("APPROVE", "APPROVE_AND_PASS"), Set.of("SCHEDULE", "RESCHEDULE"));

    private record Held(BearerToken token, long since) {}

    private final Map<String, Held> tokens = new HashMap<>();

    /** One at a time: of two who sign in with the same name at the same moment Keycloak refuses one. */
    private synchronized BearerToken of(String handle) {
        var held = tokens.get(handle);
        if (held == null || System.nanoTime() - held.since > FRESH.toNanos()) {
            held = new Held(BearerToken.of(handle, handle), System.nanoTime());
            tokens.put(handle, held);
        }
        return held.token;
    }

    /** Asks for a transition with all that it could have to bring along. */
    HttpResponse<String> decide(String handle, long edition, String action) {
        var wish = Json.createObjectBuilder()
                .add("action", action)
                .add("reason", "It is time.")
                .add("moment", OffsetDateTime.now().plusDays(7).toString());
        if (action.equals("PASS_ON")) {
            wish.add("editor", StoriesInEveryState.EDITOR);
        }
        return of(handle).call("POST", at(edition) + "/decisions", wish.build().toString());
    }

    /**
     * Does what the person may.
     *
     * @return the edition that it brought about
     */
    long brings(String handle, long edition, String action) {
        return edition(decide(handle, edition, action), action);
    }

    /** @return the first edition of a new story */
    long start(String handle, String headline) {
        var begun = Json.createObjectBuilder().add("headline", headline).build();
        return edition(of(handle).call("POST", "/api/v1/desk/stories", begun.toString()), "START");
    }

    private static long edition(HttpResponse<String> created, String action) {
        assertThat(created.statusCode()).as("%s: %s", action, created.body()).isEqualTo(201);
        return json(created.body()).getJsonNumber("edition").longValue();
    }

    /** Types the first words of what was just begun. */
    void type(String handle, long edition, String headline, String section, String body) {
        var saved = of(handle)
                .call(
                        "PUT",
                        at(edition) + "/copy",
                        copy(1, headline, section, body).toString());
        assertThat(saved.statusCode()).as("typed: %s", saved.body()).isEqualTo(200);
    }

    private static JsonObject copy(int base, String headline, String section, String body) {
        return Json.createObjectBuilder()
                .add("base", base)
                .add("headline", headline)
                .add("deck", "")
                .add("dateline", "")
                .add("body", body)
                .add("summary", "")
                .add("language", "en")
                .add("section", section)
                .build();
    }

    /** What is read and offered is what the table names; what is not named, a call does not do either. */
    void offersAndDoesWhatIsNamed(
            String handle, long edition, Set<String> named, boolean hasDesk, Set<String> actions, String as)
            throws SQLException {
        var read = of(handle).call("GET", at(edition), "");
        assertThat(read.statusCode() == 200).as("read by token, " + as).isEqualTo(named.contains("read") && hasDesk);
        if (read.statusCode() == 200) {
            assertThat(offered(read.body()))
                    .as("offered by token, " + as)
                    .isEqualTo(named.stream().filter(actions::contains).collect(Collectors.toCollection(TreeSet::new)));
        } else {
            assertThat(read.body()).as("told by token, " + as).doesNotContain("Who may do what", "buses");
        }
        assertThat(of(handle).get(at(edition) + "/comments") == 200)
                .as("remarks by token, " + as)
                .isEqualTo(named.contains("talk") && hasDesk);
        forge(handle, edition, named, actions, as);
        save(handle, edition, named.contains("edit"), as);
    }

    private static TreeSet<String> offered(String body) {
        return json(body).getJsonArray("actions").getValuesAs(JsonString.class).stream()
                .map(JsonString::getString)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private void forge(String handle, long edition, Set<String> named, Set<String> actions, String as)
            throws SQLException {
        var before = StoriesInEveryState.decisions(edition);
        for (var action : actions) {
            if (!named.contains(action) && named.stream().noneMatch(other -> areAlike(action, other))) {
                var answer = decide(handle, edition, action);
                assertThat(answer.statusCode())
                        .as("%s by token, %s: %s", action, as, answer.body())
                        .isBetween(400, 499);
            }
        }
        assertThat(StoriesInEveryState.decisions(edition))
                .as("forged by token, " + as)
                .isEqualTo(before);
    }

    private static boolean areAlike(String action, String other) {
        return ALIKE.stream().anyMatch(both -> both.contains(action) && both.contains(other));
    }

    private void save(String handle, long edition, boolean may, String as) throws SQLException {
        var before = StoriesInEveryState.revision(edition);
        var copy = copy(before, "Who may do what", "campus", "<p>Changed by a program.</p>");
        var answer = of(handle).call("PUT", at(edition) + "/copy", copy.toString());
        assertThat(answer.statusCode() == 200)
                .as("saved by token, %s: %s", as, answer.body())
                .isEqualTo(may);
        assertThat(StoriesInEveryState.revision(edition))
                .as("revision by token, " + as)
                .isEqualTo(may ? before + 1 : before);
    }

    private static JsonObject json(String body) {
        return Json.createReader(new StringReader(body)).readObject();
    }

    private static String at(long edition) {
        return "/api/v1/desk/editions/" + edition;
    }
}
