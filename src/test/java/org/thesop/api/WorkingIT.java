package org.thesop.api;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.thesop.newsroom.BearerToken;
import org.thesop.newsroom.Caller;
import org.thesop.newsroom.Reader;
import org.thesop.newsroom.TheNewsroom;

/** The work of the desks by tokens alone, and what a token does not open. */
class WorkingIT {

    private static final String DESK = "/api/v1/desk";
    private static final String HEADLINE = "The tram to the airport is late again";

    private final BearerToken wendy = BearerToken.of("wendy", "wendy");
    private final BearerToken eddie = BearerToken.of("eddie", "eddie");

    private static JsonObject json(int status, HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        return Json.createReader(new StringReader(answer.body())).readObject();
    }

    private static long started(BearerToken by) {
        var answer = by.call("POST", DESK + "/stories", "{\"headline\": \"" + HEADLINE + "\"}");
        Described.as("Standing", answer.body());
        assertThat(answer.headers().firstValue("Location").orElse("")).contains(DESK + "/editions/");
        return json(201, answer).getInt("edition");
    }

    private static HttpResponse<String> save(BearerToken by, long edition, int base, String body) {
        return by.call(
                "PUT",
                at(edition) + "/copy",
                Json.createObjectBuilder()
                        .add("base", base)
                        .add("headline", HEADLINE)
                        .add("deck", "")
                        .add("dateline", "")
                        .add("body", body)
                        .add("summary", "")
                        .add("language", "en")
                        .add("section", "campus")
                        .add("tags", Json.createArrayBuilder().add("Trams"))
                        .build()
                        .toString());
    }

    private static JsonObject decide(BearerToken by, long edition, String action, String more) {
        var answer = by.call("POST", at(edition) + "/decisions", "{\"action\": \"" + action + "\"" + more + "}");
        Described.as(answer.statusCode() == 201 ? "Standing" : "Problem", answer.body());
        return Json.createReader(new StringReader(answer.body())).readObject();
    }

    private static String at(long edition) {
        return DESK + "/editions/" + edition;
    }

    @Test
    void a_story_goes_from_its_first_word_to_its_withdrawal_by_tokens_alone() {
        var maggie = BearerToken.of("maggie", "maggie");
        var edition = started(wendy);
        assertThat(json(200, save(wendy, edition, 1, "<p>Forty-one people waited.</p>"))
                        .getInt("revision"))
                .isEqualTo(2);
        var read = wendy.call("GET", at(edition), "");
        Described.as("Edition", read.body());
        assertThat(json(200, read).getJsonArray("actions").toString()).contains("SUBMIT", "SPIKE");
        assertThat(wendy.call("GET", DESK + "/work", "").body()).contains(HEADLINE);
        Described.as("Work", wendy.call("GET", DESK + "/work", "").body());

        assertThat(decide(wendy, edition, "SUBMIT", ", \"priority\": \"URGENT\", \"editor\": \"eddie\"")
                        .getString("state"))
                .isEqualTo("SUBMITTED");
        var queue = eddie.call("GET", DESK + "/queue?section=campus&for-me=true&limit=100", "");
        Described.as("Queue", queue.body());
        assertThat(queue.body()).contains("\"edition\":" + edition + ",");
        assertThat(decide(eddie, edition, "CLAIM", "").getString("state")).isEqualTo("IN_REVIEW");
        var remark = json(
                201,
                eddie.call(
                        "POST",
                        at(edition) + "/comments",
                        "{\"text\": \"Who counted?\", \"required\": true, \"passage\": {\"field\": \"BODY\","
                                + " \"revision\": 2, \"start\": 0, \"quote\": \"Forty-one people\"}}"));
        var refused = decide(eddie, edition, "APPROVE", "");
        assertThat(refused.getInt("status")).isEqualTo(422);
        assertThat(refused.getJsonArray("refusals").toString()).contains("NO_OPEN_REQUIRED_COMMENT");
        var thread = at(edition) + "/comments/" + remark.getInt("id");
        json(201, wendy.call("POST", thread + "/answers", "{\"text\": \"The driver did.\"}"));
        var comments = wendy.call("GET", at(edition) + "/comments", "");
        Described.as("Comments", comments.body());
        assertThat(comments.body()).contains("Who counted?", "The driver did.", "Forty-one people");
        var elsewhere = at(started(wendy)) + "/comments/" + remark.getInt("id") + "/answers";
        json(404, wendy.call("POST", elsewhere, "{\"text\": \"Where am I?\"}"));
        answersComeByPages(thread);
        json(200, eddie.call("POST", thread + "/resolution", ""));
        var moved = decide(eddie, edition, "APPROVE", ", \"revision\": 1");
        assertThat(moved.getInt("status")).isEqualTo(409);
        assertThat(moved.getString("detail")).startsWith("This copy was saved again since you opened it.");
        assertThat(decide(eddie, edition, "RELEASE", ", \"revision\": 2").getString("parameter"))
                .isEqualTo("revision");
        assertThat(decide(eddie, edition, "APPROVE", ", \"revision\": 2").getString("state"))
                .isEqualTo("APPROVED");

        assertThat(decide(eddie, edition, "PUBLISH", "").getInt("status")).isEqualTo(403);
        var out = decide(maggie, edition, "PUBLISH", "");
        assertThat(out.getString("state")).isEqualTo("PUBLISHED");
        readersHaveItCorrectedAndLoseIt(maggie, edition, out.getInt("story"));
    }

    private void answersComeByPages(String thread) {
        for (var i = 2; i <= 21; i++) {
            json(201, wendy.call("POST", thread + "/answers", "{\"text\": \"Counted " + i + " times.\"}"));
        }
        var newest = eddie.call("GET", thread + "/answers", "");
        Described.as("Answers", newest.body());
        assertThat(newest.body())
                .contains("Counted 2 times.", "Counted 21 times.")
                .doesNotContain("The driver did.");
        var before = json(200, newest).getInt("before");
        var first = eddie.call("GET", thread + "/answers?before=" + before, "");
        Described.as("Answers", first.body());
        assertThat(json(200, first).getJsonArray("answers")).hasSize(1);
        assertThat(first.body()).contains("The driver did.", "\"before\":null");
        json(400, eddie.call("GET", thread + "/answers?before=none", ""));
    }

    private void readersHaveItCorrectedAndLoseIt(BearerToken maggie, long edition, int story) {
        var published = Reader.get("/api/v1/stories/" + story);
        Described.as("Story", published.body());
        var item = json(200, published).getString("newsItem").replaceFirst("^https?://[^/]+", "");
        assertThat(json(200, published).getInt("version")).isEqualTo(1);

        var correction = decide(wendy, edition, "START_CORRECTION", "").getInt("edition");
        assertThat(json(200, wendy.call("GET", DESK + "/stories/" + story + "/editions", ""))
                        .getJsonArray("editions"))
                .hasSize(2);
        json(200, save(wendy, correction, 1, "<p>Fourteen people waited.</p>"));
        var note = "{\"note\": \"It was fourteen.\"}";
        json(200, wendy.call("PUT", at(correction) + "/public-note", note));
        json(409, wendy.call("PUT", at(correction) + "/public-note", note));
        decide(maggie, correction, "PUBLISH_WITHOUT_REVIEW", ", \"reason\": \"It cannot wait.\"");
        var corrected = Reader.get(item);
        assertThat(corrected.headers().firstValue("Content-Type").orElse(""))
                .startsWith("application/vnd.iptc.g2.newsitem+xml");
        assertThat(corrected.body())
                .contains("version=\"2\"", "sig:correction", "It was fourteen.", "Fourteen people waited.")
                .doesNotContain("Forty-one");

        decide(maggie, correction, "WITHDRAW", ", \"reason\": \"The tram was on time.\"");
        var gone = Reader.get("/api/v1/stories/" + story);
        Described.as("Problem", gone.body());
        assertThat(json(410, gone).getString("notice")).isEqualTo("The tram was on time.");
        assertThat(Reader.get(item).body())
                .contains("version=\"3\"", "stat:canceled", "The tram was on time.")
                .doesNotContain("Fourteen", HEADLINE);
        assertThat(Reader.get("/api/v1/stories?tag=trams").body()).doesNotContain(HEADLINE);
    }

    @Test
    void what_is_sent_twice_under_a_key_is_done_once() {
        var headline = "A tram that was announced twice";
        var start = "{\"headline\": \"" + headline + "\"}";
        var first = wendy.once("\"tram-1\"", DESK + "/stories", start);
        var again = wendy.once("\"tram-1\"", DESK + "/stories", start);
        Described.as("Standing", again.body());
        var edition = json(201, first).getInt("edition");
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(again.headers().firstValue("Location"))
                .isEqualTo(first.headers().firstValue("Location"));
        assertThat(wendy.call("GET", DESK + "/work", "").body().split(headline, -1))
                .hasSize(2);

        var other = wendy.once("\"tram-1\"", DESK + "/stories", "{\"headline\": \"Another tram\"}");
        Described.as("Problem", other.body());
        assertThat(json(422, other).getString("code")).isEqualTo("KEY_TAKEN");
        json(201, eddie.once("\"tram-1\"", DESK + "/stories", start));
        json(400, wendy.once("two words", DESK + "/stories", start));

        var submit = "{\"action\": \"SUBMIT\"}";
        var refused = wendy.once("tram-2", at(edition) + "/decisions", submit);
        json(200, save(wendy, edition, 1, "<p>It came once.</p>"));
        assertThat(wendy.once("tram-2", at(edition) + "/decisions", submit).body())
                .isEqualTo(refused.body())
                .contains("REFUSED");
        json(201, wendy.once("tram-3", at(edition) + "/decisions", submit));
        assertThat(json(201, wendy.once("tram-3", at(edition) + "/decisions", submit))
                        .getString("state"))
                .isEqualTo("SUBMITTED");
    }

    @Test
    void two_who_save_over_the_same_revision_both_keep_their_text() {
        var edition = started(wendy);
        json(200, save(wendy, edition, 1, "<p>The first.</p>"));
        var late = save(wendy, edition, 1, "<p>The second.</p>");
        Described.as("Problem", late.body());
        var told = json(409, late);
        assertThat(told.getString("code")).isEqualTo("OVERTAKEN");
        assertThat(told.getJsonObject("kept").getString("body")).contains("The second.");
        assertThat(told.getJsonObject("newest").getString("body")).contains("The first.");
        assertThat(told.getJsonObject("newest").getInt("base")).isEqualTo(2);
        assertThat(json(200, wendy.call("GET", at(edition), ""))
                        .getJsonObject("copy")
                        .getString("body"))
                .contains("The first.");
    }

    @Test
    void a_first_draft_is_not_there_for_anybody_else() {
        var edition = started(wendy);
        var story = json(200, wendy.call("GET", at(edition), "")).getInt("story");
        var nothing = eddie.call("GET", at(999_999_999), "").body();
        for (var each : new String[] {at(edition), at(edition) + "/comments"}) {
            assertThat(json(404, eddie.call("GET", each, "")).toString()).isEqualTo(nothing);
        }
        assertThat(eddie.get(DESK + "/stories/" + story + "/editions")).isEqualTo(404);
        assertThat(decide(eddie, edition, "CLAIM", "").getInt("status")).isEqualTo(404);
        assertThat(decide(eddie, edition, "SPIKE", ", \"reason\": \"No.\"").toString())
                .isEqualTo(nothing);
        assertThat(save(eddie, edition, 1, "<p>Mine now.</p>").body()).isEqualTo(nothing);
    }

    @Test
    void what_is_missing_or_odd_is_told_by_its_name() {
        var edition = started(wendy);
        assertThat(json(422, wendy.call("PUT", at(edition) + "/copy", "{\"base\": 1, \"headline\": \"x\"}"))
                        .getString("parameter"))
                .isEqualTo("deck");
        assertThat(decide(wendy, edition, "IMPORT", "").getString("parameter")).isEqualTo("action");
        assertThat(decide(wendy, edition, "SUBMIT", ", \"editor\": \"nobody\"").getString("parameter"))
                .isEqualTo("editor");
        var refused = decide(wendy, edition, "SUBMIT", "");
        assertThat(refused.getJsonArray("refusals").toString()).contains("BODY", "SECTION");
        assertThat(wendy.call("PUT", at(edition) + "/copy", "{").statusCode()).isEqualTo(400);
        assertThat(wendy.call("GET", DESK + "/queue", "").statusCode()).isEqualTo(403);
        assertThat(eddie.call("GET", DESK + "/queue?show=all", "").statusCode()).isEqualTo(400);
        Described.as("Me", eddie.call("GET", DESK + "/me", "").body());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Basic d2VuZHk6d2VuZHk=", "Bearer nothing", "Bearer a.b.c"})
    void without_a_token_the_answer_is_401_and_never_the_way_to_a_sign_in(String authorization) {
        var asked = HttpRequest.newBuilder(TheNewsroom.at(DESK + "/me")).header("Accept", "text/html, */*");
        var answer = Reader.send(authorization.isEmpty() ? asked : asked.header("Authorization", authorization));
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate").orElse("")).startsWith("Bearer");
        assertThat(answer.headers().firstValue("Location")).isEmpty();
        Described.as("Problem", answer.body());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                DESK + "/me",
                "/api/v1//desk/me",
                "/api//v1/desk/me",
                "/api/v1/desk;a=b/me",
                "/api/v1/%64esk/me",
                "/api/v1/x/../desk/me"
            })
    void the_session_of_a_browser_opens_nothing_however_the_address_is_spelled(String path) {
        var browser = Caller.of("walt");
        assertThat(browser.get("/desk/story/my-stories").statusCode()).isEqualTo(200);
        assertThat(browser.rest("GET", path, "").body()).doesNotContain("Ibarra");
        var begun = browser.rest("POST", path.replace("/me", "/stories"), "{\"headline\": \"Forged by a page\"}");
        assertThat(begun.statusCode()).isBetween(400, 499);
        assertThat(browser.get("/desk/story/my-stories").body()).doesNotContain("Forged by a page");
    }

    @Test
    void a_token_whose_signature_is_not_keycloaks_opens_nothing_and_one_that_is_leaves_no_session() {
        var token = wendy.token();
        var at = token.length() - 20;
        var forged = new BearerToken(
                token.substring(0, at) + (token.charAt(at) == 'A' ? 'B' : 'A') + token.substring(at + 1));
        assertThat(forged.get(DESK + "/me")).isEqualTo(401);
        assertThat(wendy.call("GET", DESK + "/me", "").headers().allValues("Set-Cookie"))
                .noneMatch(cookie -> cookie.startsWith("JSESSIONID"));
    }
}
