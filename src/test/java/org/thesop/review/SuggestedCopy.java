package org.thesop.review;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import org.thesop.newsroom.Caller;
import org.thesop.newsroom.TheNewsroom;
import org.thesop.story.BodyHtml;

/** A story in review that editors suggest changes of, through the interface that the rooms use. */
final class SuggestedCopy {

    private static final String HEADLINE = "The bell rings for nobody";

    private static final String BODY = """
            <p>The porter exclaimed that the bell rang unanimously at noon.</p>
            <p>Students who live across the square say that they have heard it every day since the term began, and that it has
            never once rung on time, whatever the clock above it said to those who came to look.</p>
            """;

    interface Meanwhile {
        void happens() throws SQLException;
    }

    private final long edition;

    private SuggestedCopy(long edition) {
        this.edition = edition;
    }

    static SuggestedCopy inReview(Caller writer, Caller editor) throws SQLException {
        var page = writer.press(
                "/desk/story/my-stories", "start:begin", Map.of("start:headline", HEADLINE, "start:template", ""));
        var copy = new SuggestedCopy(Long.parseLong(page.uri().toString().replaceFirst(".*edition=(\\d+).*", "$1")));
        copy.save(writer, BODY);
        copy.handIn(writer);
        copy.claim(editor);
        assertThat(copy.stateOfEdition()).isEqualTo("IN_REVIEW");
        return copy;
    }

    long edition() {
        return edition;
    }

    String path() {
        return "/api/editions/" + edition + "/suggestions";
    }

    void save(Caller by, String body) throws SQLException {
        saveOn(revision(), by, body);
    }

    /** Saves what was typed on an older revision. */
    void saveOn(int base, Caller by, String body) {
        var typed = Json.createObjectBuilder()
                .add("base", base)
                .add("why", "SAVE")
                .add("tab", "t" + edition)
                .add("headline", HEADLINE)
                .add("deck", "")
                .add("dateline", "")
                .add("body", body)
                .add("summary", "")
                .add("language", "en")
                .add("section", "campus")
                .build();
        var saved = by.rest("PUT", "/api/editions/" + edition + "/copy", typed.toString());
        assertThat(saved.statusCode()).as(saved.body()).isEqualTo(200);
        by.rest("DELETE", "/api/editions/" + edition + "/lease?tab=t" + edition, ""); // the page is closed again
    }

    void handIn(Caller writer) throws SQLException {
        writer.press("/desk/story/write?edition=" + edition, "writing:hand-in", form("writing"));
    }

    void claim(Caller editor) {
        editor.press("/desk/review/review?edition=" + edition, "review:claim", Map.of());
    }

    /** Has the page open, while something happens, and then presses Approve. */
    String approve(Caller editor, Meanwhile meanwhile) throws SQLException {
        return editor.press("/desk/review/review?edition=" + edition, "review:approve", () -> {
                    try {
                        meanwhile.happens();
                        return form("review");
                    } catch (SQLException e) {
                        throw new IllegalStateException(e);
                    }
                })
                .body();
    }

    /** What is typed into a room besides its copy, which goes as the newest is. */
    private Map<String, String> form(String name) throws SQLException {
        return Map.of(
                name + ":note",
                "Once more, please.",
                name + ":reason",
                "Ready.",
                name + ":body:text",
                body(),
                name + ":base",
                field("revision"));
    }

    void learner(Caller editor, String handle, boolean learns) throws SQLException {
        editor.press("/desk/review/review?edition=" + edition, "review:learners:0:learner", form("review"));
        assertThat(one("select learner from person where handle = '" + handle + "'"))
                .isEqualTo(learns ? "t" : "f");
    }

    /** Suggests other words for these, which stand in the body once; the id of the suggestion. */
    long suggest(Caller by, String quote, String words) throws SQLException {
        var answer = by.rest(
                "PUT", path() + "/" + UUID.randomUUID(), proposal(quote, words).toString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return read(answer).getJsonNumber("made").longValue();
    }

    long suggestFor(Caller by, String field, int start, String quote, String words) throws SQLException {
        var typed = Json.createObjectBuilder(proposal("exclaimed", words))
                .add("field", field)
                .add("start", start)
                .add("quote", quote)
                .build();
        var answer = by.rest("PUT", path() + "/" + UUID.randomUUID(), typed.toString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return read(answer).getJsonNumber("made").longValue();
    }

    int propose(Caller by, String name, String quote, String words) throws SQLException {
        return by.rest(
                        "PUT",
                        path() + "/" + name.replace(" ", "%20"),
                        proposal(quote, words).toString())
                .statusCode();
    }

    JsonObject proposal(String quote, String words) throws SQLException {
        var start = BodyHtml.of(body()).text().indexOf(quote);
        assertThat(start).as(quote).isNotNegative();
        return Json.createObjectBuilder()
                .add("field", "BODY")
                .add("revision", revision())
                .add("start", start)
                .add("quote", quote)
                .add("words", words)
                .add("kind", "STYLE")
                .add("why", "Shorter.")
                .build();
    }

    /** Suggests that these words stay and are set otherwise. */
    HttpResponse<String> set(Caller by, String quote, String act, String said) throws SQLException {
        return set(by, proposal(quote, ""), act, said);
    }

    /** The same for the place before these words. */
    HttpResponse<String> setAt(Caller by, String next, String act, String said) throws SQLException {
        return set(
                by,
                Json.createObjectBuilder(proposal(next, "")).add("quote", "").build(),
                act,
                said);
    }

    private HttpResponse<String> set(Caller by, JsonObject place, String act, String said) {
        var typed = Json.createObjectBuilder(place)
                .add("act", act)
                .add("said", said)
                .build();
        return by.rest("PUT", path() + "/" + UUID.randomUUID(), typed.toString());
    }

    int act(Caller by, long suggestion, String verb, String text) throws SQLException {
        var said = Json.createObjectBuilder()
                .add("base", revision())
                .add("text", text)
                .build();
        return by.rest("POST", path() + "/" + suggestion + "/" + verb, said.toString())
                .statusCode();
    }

    int all(Caller by, String verb, String editor) throws SQLException {
        var said = Json.createObjectBuilder()
                .add("base", revision())
                .add("editor", editor)
                .build();
        return by.rest("POST", path() + "/all/" + verb, said.toString()).statusCode();
    }

    HttpResponse<String> list(Caller by) throws SQLException {
        return by.rest("GET", path() + "?base=" + revision(), "");
    }

    JsonArray rows(Caller by) throws SQLException {
        return read(list(by)).getJsonArray("suggestions");
    }

    JsonObject row(Caller by, long suggestion) throws SQLException {
        return rows(by).getValuesAs(JsonObject.class).stream()
                .filter(row -> row.getJsonNumber("id").longValue() == suggestion)
                .findFirst()
                .orElseThrow();
    }

    String state(long suggestion) throws SQLException {
        return one("select state from suggestion where id = " + suggestion);
    }

    String stateOfEdition() throws SQLException {
        return field("state");
    }

    String body() throws SQLException {
        return field("body");
    }

    String field(String column) throws SQLException {
        return one("select " + column + " from edition where id = " + edition);
    }

    /** How often somebody was told of answers to what they suggested here. */
    int noticesOf(String handle) throws SQLException {
        return Integer.parseInt(
                one("select count(*) from notice n join person p on p.id = n.person_id where p.handle = '" + handle
                        + "' and n.kind = 'SUGGESTIONS' and n.edition_id = " + edition));
    }

    int revision() throws SQLException {
        return Integer.parseInt(field("revision"));
    }

    static JsonObject read(HttpResponse<String> answer) {
        try (var reader = Json.createReader(new StringReader(answer.body()))) {
            return reader.readObject();
        }
    }

    private static String one(String query) throws SQLException {
        try (var database = TheNewsroom.database();
                var statement = database.createStatement();
                var found = statement.executeQuery(query)) {
            assertThat(found.next()).isTrue();
            return found.getString(1);
        }
    }
}
