package org.thesop.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.thesop.newsroom.Caller;

/** What is suggested goes into the copy exactly once, where it was meant, by whom it is for, or not at all. */
class SuggestionsIT {

    private final Caller wendy = Caller.of("wendy");
    private final Caller eddie = Caller.of("eddie");

    @Test
    void a_writer_accepts_rewrites_rejects_and_asks_and_each_answer_is_told_to_the_editor() throws SQLException {
        var copy = SuggestedCopy.inReview(wendy, eddie);
        var accepted = copy.suggest(eddie, "exclaimed", "said");
        var rewritten = copy.suggest(eddie, "unanimously", "loudly");
        var rejected = copy.suggest(eddie, "square", "plaza");
        var asked = copy.suggest(eddie, "every day", "each day");

        assertThat(copy.act(wendy, accepted, "accept", "")).isEqualTo(200);
        assertThat(copy.act(wendy, rewritten, "rewrite", "for a minute")).isEqualTo(200);
        assertThat(copy.act(wendy, rejected, "reject", "Nobody here says plaza."))
                .isEqualTo(200);
        assertThat(copy.act(wendy, asked, "question", "Why not every?")).isEqualTo(200);
        assertThat(copy.state(asked)).isEqualTo("QUESTIONED");
        assertThat(copy.act(eddie, asked, "answer", "It is shorter.")).isEqualTo(200);
        assertThat(copy.state(asked)).isEqualTo("PENDING");
        assertThat(copy.act(wendy, asked, "accept", "")).isEqualTo(200);

        assertThat(copy.body())
                .contains("porter said that", "rang for a minute at noon", "the square", "heard it each day");
        assertThat(copy.state(accepted)).isEqualTo("ACCEPTED");
        assertThat(copy.state(rewritten)).isEqualTo("REWRITTEN");
        assertThat(copy.row(eddie, rejected).getString("answer")).isEqualTo("Nobody here says plaza.");
        assertThat(copy.row(wendy, asked).getJsonArray("replies")).hasSize(2);
        assertThat(copy.noticesOf("eddie")).isEqualTo(5);
        assertThat(copy.act(wendy, accepted, "reject", "")).as("answered twice").isEqualTo(403);
    }

    @Test
    void only_its_writers_answer_and_only_editors_who_did_not_write_it_suggest() throws SQLException {
        var copy = SuggestedCopy.inReview(wendy, eddie);
        var erin = Caller.of("erin");
        var walt = Caller.of("walt");
        var suggestion = copy.suggest(erin, "exclaimed", "said");

        for (var verb : List.of("accept", "reject", "rewrite", "question")) {
            assertThat(copy.act(eddie, suggestion, verb, "mine")).as(verb).isEqualTo(403);
            assertThat(copy.act(walt, suggestion, verb, "mine")).as(verb).isEqualTo(403);
        }
        for (var verb : List.of("withdraw", "edit", "answer")) {
            assertThat(copy.act(wendy, suggestion, verb, "mine")).as(verb).isEqualTo(403);
        }
        assertThat(copy.act(erin, suggestion, "edit", ""))
                .as("not in her hands")
                .isEqualTo(403);
        assertThat(copy.propose(wendy, UUID.randomUUID().toString(), "exclaimed", "cried"))
                .isEqualTo(403);
        assertThat(copy.list(walt).statusCode()).isEqualTo(403);
        assertThat(copy.state(suggestion)).isEqualTo("PENDING");
        assertThat(copy.body()).contains("porter exclaimed that");
    }

    @Test
    void what_was_suggested_for_words_that_are_others_now_is_overtaken_and_never_put_in() throws SQLException {
        var copy = SuggestedCopy.inReview(wendy, eddie);
        var erin = Caller.of("erin");
        var one = copy.suggest(eddie, "exclaimed", "said");
        var wider = copy.suggest(erin, "porter exclaimed", "janitor announced");
        var beside = copy.suggest(erin, "that the bell", "the bell");
        var elsewhere = copy.suggest(eddie, "unanimously", "loudly");

        assertThat(copy.act(wendy, one, "accept", "")).isEqualTo(200);
        assertThat(copy.state(wider)).isEqualTo("OVERTAKEN");
        assertThat(copy.act(wendy, wider, "accept", "")).isEqualTo(403);
        assertThat(copy.act(wendy, beside, "accept", "")).isEqualTo(200);
        assertThat(copy.body()).contains("The porter said the bell rang");

        copy.save(eddie, copy.body().replace("unanimously", "in vain"));
        assertThat(copy.row(wendy, elsewhere).containsKey("start"))
                .as("its place")
                .isFalse();
        assertThat(copy.act(wendy, elsewhere, "accept", "")).isEqualTo(200);
        assertThat(copy.state(elsewhere)).isEqualTo("OVERTAKEN");
        assertThat(copy.body()).contains("rang in vain at noon").doesNotContain("loudly");
    }

    @Test
    void sent_again_under_its_name_it_is_one_suggestion_said_better_and_one_answered_stays_so() throws SQLException {
        var copy = SuggestedCopy.inReview(wendy, eddie);
        var name = UUID.randomUUID().toString();
        assertThat(copy.propose(eddie, name, "exclaimed", "sa")).isEqualTo(200);
        assertThat(copy.propose(eddie, name, "exclaimed", "said")).isEqualTo(200);
        assertThat(copy.rows(eddie)).hasSize(1);
        var id = copy.rows(eddie).getJsonObject(0).getJsonNumber("id").longValue();
        assertThat(copy.row(wendy, id).getString("words")).isEqualTo("said");

        assertThat(copy.act(wendy, id, "reject", "")).isEqualTo(200);
        assertThat(copy.propose(eddie, name, "exclaimed", "cried")).isEqualTo(200);
        assertThat(copy.state(id)).isEqualTo("REJECTED");
        assertThat(copy.body()).contains("exclaimed");
    }

    @Test
    void paragraphs_come_are_divided_and_joined_in_any_order_while_others_wait() throws SQLException {
        var copy = SuggestedCopy.inReview(wendy, eddie);
        var come = copy.suggest(eddie, " at noon.", " at noon.\n\n## Nobody came\n\nNot even the dog.");
        var divided = copy.suggest(eddie, ", and that", ".\n\nThey say that");
        var word = copy.suggest(eddie, "square", "plaza");
        var last = copy.suggest(eddie, ", whatever the clock above it said to those who came to look.", ".");
        assertThat(copy.act(wendy, divided, "accept", "")).isEqualTo(200);
        assertThat(copy.act(wendy, come, "rewrite", "at noon.\n\nNobody came.")).isEqualTo(200);
        assertThat(copy.act(wendy, word, "accept", "")).isEqualTo(200);
        assertThat(copy.act(wendy, last, "accept", "")).isEqualTo(200);
        assertThat(copy.body())
                .contains("unanimously at noon.</p>\n<p>Nobody came.</p>\n<p>Students who live across the plaza")
                .endsWith("the term began.</p>\n<p>They say that it has never once rung on time.</p>");

        var gone = copy.suggest(eddie, "Nobody came.\n\n", "");
        var joined = copy.suggest(eddie, "began.\n\nThey", "began: they");
        assertThat(copy.act(wendy, joined, "accept", "")).isEqualTo(200);
        assertThat(copy.act(wendy, gone, "accept", "")).isEqualTo(200);
        assertThat(copy.body())
                .contains("at noon.</p>\n<p>Students who")
                .contains("the term began: they say that it has never");
        assertThat(copy.state(gone)).isEqualTo("ACCEPTED");

        var many = copy.suggest(eddie, "at noon.", "at noon." + "\n\nOn and on it rang.".repeat(400));
        assertThat(copy.act(wendy, many, "accept", "")).isEqualTo(200);
        assertThat(copy.body()).contains("</p>\n<p>On and on it rang.</p>\n<p>Students");
    }

    @Test
    void emphasis_links_and_what_a_paragraph_is_are_suggested_beside_other_words_and_said_in_words()
            throws SQLException {
        var copy = SuggestedCopy.inReview(wendy, eddie);
        var bold = set(copy, "bell rang unanimously", "BOLD", "");
        var link = set(copy, "Students who live across the square", "LINK", "https://sop.example/square");
        var subhead = set(copy, "The porter exclaimed that the bell rang unanimously at noon.", "SUBHEAD", "2");
        var italic = set(copy, "every day", "ITALIC", "");
        var note = made(copy.setAt(eddie, " since the term began", "FOOTNOTE", "It began late."));
        var word = copy.suggest(eddie, "unanimously", "loudly");
        assertThat(copy.row(wendy, bold).getString("label")).isEqualTo("Bold");
        assertThat(copy.row(wendy, link).getString("label")).isEqualTo("Link to https://sop.example/square");
        assertThat(copy.row(wendy, subhead).getString("label")).isEqualTo("Paragraph → Subhead");

        assertThat(copy.act(wendy, word, "accept", "")).isEqualTo(200);
        assertThat(copy.act(wendy, bold, "accept", "")).isEqualTo(200);
        assertThat(copy.body()).contains("that the <strong>bell rang loudly</strong> at noon.");
        assertThat(copy.act(wendy, italic, "reject", "")).isEqualTo(200);
        assertThat(copy.act(wendy, link, "rewrite", "Mine"))
                .as("no words to rewrite")
                .isEqualTo(400);
        var before = copy.revision();
        var typed = copy.body().replace("to those who came", "to all who came");
        assertThat(copy.all(wendy, "accept", "eddie")).isEqualTo(200);
        copy.saveOn(before, eddie, typed); // he typed on, and his browser had not heard of it
        assertThat(copy.body())
                .contains("<h2>The porter exclaimed that the bell rang loudly at noon.</h2>")
                .contains("<a href=\"https://sop.example/square\">Students who live across the square</a>")
                .contains("heard it every day<sup class=\"footnote\">It began late.</sup> since", "to all who came")
                .doesNotContain("<em>");
        assertThat(List.of(copy.state(link), copy.state(subhead), copy.state(note), copy.state(italic)))
                .containsExactly("ACCEPTED", "ACCEPTED", "ACCEPTED", "REJECTED");
    }

    private long set(SuggestedCopy copy, String quote, String act, String said) throws SQLException {
        return made(copy.set(eddie, quote, act, said));
    }

    private static long made(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return SuggestedCopy.read(answer).getJsonNumber("made").longValue();
    }

    @Test
    void what_a_body_cannot_have_is_not_suggested_either() throws SQLException {
        var copy = SuggestedCopy.inReview(wendy, eddie);
        assertThat(copy.set(eddie, "porter", "LINK", "javascript:alert(1)").statusCode())
                .isEqualTo(400);
        assertThat(copy.set(eddie, "porter", "LINK", "data:text/html,<script>").statusCode())
                .isEqualTo(400);
        assertThat(copy.set(eddie, "porter", "SUBHEAD", "9").statusCode()).isEqualTo(400);
        assertThat(copy.set(eddie, "porter", "NOT_BOLD", "").statusCode())
                .as("nothing would change")
                .isEqualTo(400);
        assertThat(copy.set(eddie, "porter", "SCRIPT", "").statusCode()).isEqualTo(400);
        assertThat(copy.set(wendy, "porter", "BOLD", "").statusCode()).isEqualTo(403);
        assertThat(copy.rows(eddie)).isEmpty();
    }

    @Test
    void its_editor_takes_one_back_or_puts_it_in_without_waiting() throws SQLException {
        var copy = SuggestedCopy.inReview(wendy, eddie);
        var back = copy.suggest(eddie, "exclaimed", "said");
        var made = copy.suggest(eddie, "unanimously", "loudly");
        assertThat(copy.act(eddie, back, "withdraw", "")).isEqualTo(200);
        assertThat(copy.act(eddie, made, "edit", "")).isEqualTo(200);
        assertThat(copy.state(back)).isEqualTo("WITHDRAWN");
        assertThat(copy.state(made)).isEqualTo("MADE");
        assertThat(copy.body()).contains("exclaimed", "rang loudly");
        assertThat(copy.act(wendy, back, "accept", "")).isEqualTo(403);
    }

    @Test
    void all_of_one_editor_are_answered_at_once_and_the_other_editors_wait() throws SQLException {
        var copy = SuggestedCopy.inReview(wendy, eddie);
        var erin = Caller.of("erin");
        var first = copy.suggest(eddie, "exclaimed", "said");
        var second = copy.suggest(eddie, "unanimously", "loudly");
        var erins = copy.suggest(erin, "square", "plaza");
        assertThat(copy.all(wendy, "accept", "eddie")).isEqualTo(200);
        assertThat(copy.body()).contains("porter said that the bell rang loudly", "the square");
        assertThat(List.of(copy.state(first), copy.state(second), copy.state(erins)))
                .containsExactly("ACCEPTED", "ACCEPTED", "PENDING");
        assertThat(copy.all(wendy, "reject", "erin")).isEqualTo(200);
        assertThat(copy.state(erins)).isEqualTo("REJECTED");
        assertThat(copy.all(eddie, "accept", "erin")).isEqualTo(403);
    }

    @Test
    void a_learner_takes_them_one_by_one() throws SQLException {
        var walt = Caller.of("walt");
        var copy = SuggestedCopy.inReview(walt, eddie);
        copy.learner(eddie, "walt", true);
        try {
            var one = copy.suggest(eddie, "exclaimed", "said");
            copy.suggest(eddie, "unanimously", "loudly");
            assertThat(SuggestedCopy.read(copy.list(walt)).getBoolean("mayAll")).isFalse();
            assertThat(copy.all(walt, "accept", "eddie")).isEqualTo(403);
            assertThat(copy.all(walt, "reject", "eddie")).isEqualTo(403);
            assertThat(copy.body()).contains("exclaimed", "unanimously");
            assertThat(copy.act(walt, one, "accept", "")).isEqualTo(200);
            assertThat(copy.body()).contains("porter said");
        } finally {
            copy.learner(eddie, "walt", false);
        }
        assertThat(SuggestedCopy.read(copy.list(walt)).getBoolean("mayAll")).isTrue();
    }

    @Test
    void a_headline_a_deck_and_a_summary_are_suggested_like_words_of_the_body() throws SQLException {
        var copy = SuggestedCopy.inReview(wendy, eddie);
        var headline = copy.suggestFor(eddie, "HEADLINE", 4, "bell", "old bell");
        var deck = copy.suggestFor(eddie, "DECK", 0, "", "Nobody came");
        var summary = copy.suggestFor(eddie, "SUMMARY", 0, "", "The bell is late.");
        for (var each : List.of(headline, deck, summary)) {
            assertThat(copy.act(wendy, each, "accept", "")).isEqualTo(200);
        }
        assertThat(copy.field("headline")).isEqualTo("The old bell rings for nobody");
        assertThat(copy.field("deck")).isEqualTo("Nobody came");
        assertThat(copy.field("summary")).isEqualTo("The bell is late.");
        assertThat(copy.body()).contains("exclaimed");
    }

    @Test
    void whoever_suggested_much_that_was_accepted_is_told_why_they_cannot_approve() throws SQLException {
        var copy = SuggestedCopy.inReview(wendy, eddie);
        var page = "/desk/review/review?edition=" + copy.edition();
        var pending = copy.approve(
                eddie,
                () -> copy.suggest(
                        eddie,
                        "at noon",
                        "at noon on the first day of the new year in front of the old library, while all who had come to hear it"
                                + " were looking at their phones and talking among themselves about where they would go for lunch"));
        assertThat(pending).contains("A suggestion is still unanswered");
        assertThat(copy.all(wendy, "accept", "eddie")).isEqualTo(200);

        assertThat(eddie.get(page).body())
                .contains("You cannot approve this one")
                .doesNotContain("id=\"review:approve\"");
        assertThat(copy.stateOfEdition()).isEqualTo("IN_REVIEW");
    }

    @Test
    void whoever_is_barred_by_what_they_typed_since_the_page_was_shown_is_told_when_they_press() throws SQLException {
        var copy = SuggestedCopy.inReview(wendy, eddie);
        var told = copy.approve(
                eddie,
                () -> copy.save(
                        eddie,
                        copy.body()
                                + "<p>And here is a whole paragraph that the editor wrote himself, long enough to be more"
                                + " than a fifth of all that is in this story, and so not his to approve any more.</p>"));
        assertThat(told).contains("You wrote more than a fifth of its words.");
        assertThat(copy.stateOfEdition()).isEqualTo("IN_REVIEW");
    }

    @Test
    void what_makes_no_sense_is_refused_in_words() throws SQLException {
        var copy = SuggestedCopy.inReview(wendy, eddie);
        assertThat(copy.propose(eddie, UUID.randomUUID().toString(), "exclaimed", "exclaimed"))
                .isEqualTo(400);
        assertThat(copy.propose(eddie, "no name", "exclaimed", "said")).isEqualTo(400);
        assertThat(copy.act(eddie, 999_999_999L, "withdraw", "")).isEqualTo(404);
        var half = eddie.rest("PUT", copy.path() + "/" + UUID.randomUUID(), "{\"field\":");
        assertThat(half.statusCode()).isEqualTo(400);
        assertThat(half.body()).contains("could not read what was sent").doesNotContain("token");
    }
}
