package org.thesop.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.json.Json;
import java.io.StringReader;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Queue;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.thesop.newsroom.Caller;

/** Whoever has a text open sees what is done beside it as soon as it is done: without a word the room would ask half a minute later. */
class HeardAtOnceIT {

    private static final Duration AT_ONCE = Duration.ofSeconds(5);

    private final Caller wendy = Caller.of("wendy");
    private final Caller eddie = Caller.of("eddie");

    @Test
    void an_open_room_hears_of_each_suggestion_and_of_what_becomes_of_it() throws SQLException {
        var copy = SuggestedCopy.inReview(wendy, eddie);
        var heard = wendy.listen("/desk/live?page=wendys&edition=" + copy.edition());
        var name = UUID.randomUUID().toString();

        hears(heard, "suggestions", () -> copy.propose(eddie, name, "exclaimed", "sai"));
        hears(heard, "suggestions", () -> copy.propose(eddie, name, "exclaimed", "said"));
        var suggestion = copy.rows(eddie).getJsonObject(0).getJsonNumber("id").longValue();
        hears(heard, "suggestions", () -> copy.act(wendy, suggestion, "question", "Why?"));
        hears(heard, "suggestions", () -> copy.act(eddie, suggestion, "answer", "It is shorter."));
        hears(heard, "suggestions", () -> copy.act(eddie, suggestion, "withdraw", ""));
        var put = copy.suggest(eddie, "unanimously", "loudly");
        hears(heard, "suggestions", () -> copy.act(eddie, put, "edit", ""));
    }

    @Test
    void an_open_room_hears_of_each_remark_and_of_what_becomes_of_it() throws SQLException {
        var copy = SuggestedCopy.inReview(wendy, eddie);
        var heard = wendy.listen("/desk/live?page=wendys&edition=" + copy.edition());
        var remarks = "/api/editions/" + copy.edition() + "/remarks";

        hears(heard, "remarks", () -> eddie.rest("POST", remarks, words("Who rang it?"))
                .statusCode());
        var thread = newest(remarks);
        hears(heard, "remarks", () -> eddie.rest("PUT", remarks + "/" + thread, words("Who rings it?"))
                .statusCode());
        hears(heard, "remarks", () -> eddie.rest("POST", remarks + "/" + thread + "/resolve", "{}")
                .statusCode());
        hears(heard, "remarks", () -> eddie.rest("POST", remarks + "/" + thread + "/reopen", "{}")
                .statusCode());
    }

    private long newest(String remarks) {
        var told = eddie.rest("GET", remarks, "").body();
        try (var reader = Json.createReader(new StringReader(told))) {
            return reader.readObject()
                    .getJsonArray("threads")
                    .getJsonObject(0)
                    .getJsonNumber("id")
                    .longValue();
        }
    }

    private static String words(String text) {
        return Json.createObjectBuilder().add("text", text).build().toString();
    }

    private interface Deed {
        int answers() throws SQLException;
    }

    private static void hears(Queue<String> heard, String topic, Deed deed) throws SQLException {
        heard.clear();
        assertThat(deed.answers()).isBetween(200, 204);
        await().atMost(AT_ONCE).until(() -> heard.stream().anyMatch(word -> word.contains('"' + topic + '"')));
    }
}
