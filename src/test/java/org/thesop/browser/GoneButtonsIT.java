package org.thesop.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.thesop.newsroom.Caller;

/** Two at one story: the button that one of them has before their eyes went with what the other has just done. */
class GoneButtonsIT {

    private static final String NOTHING_WAS_DONE = "what you pressed is not offered any more";

    private final Caller wendy = Caller.of("wendy");
    private final Caller eddie = Caller.of("eddie");
    private String writing;
    private String review;

    @BeforeEach
    void a_story_is_handed_in() {
        var started = wendy.press(
                "/desk/story/my-stories",
                "start:begin",
                Map.of("start:headline", "Pressed a moment too late", "start:template", ""));
        var edition = started.uri().toString().replaceFirst(".*edition=(\\d+).*", "$1");
        writing = "/desk/story/write?edition=" + edition;
        review = "/desk/review/review?edition=" + edition;
        wendy.rest("PUT", "/api/editions/" + edition + "/copy", """
                {"base": 1, "why": "SAVE", "headline": "Pressed a moment too late", "body": "<p>Words.</p>", "section": "campus"}
                """);
        assertThat(wendy.press(writing, "writing:hand-in", Map.of()).body()).contains("Submitted");
    }

    @Test
    void a_writer_who_takes_back_what_was_just_claimed_is_told_that_nothing_was_done() {
        var told = wendy.press(writing, "writing:recall", () -> {
            eddie.press(review, "review:claim", Map.of());
            return Map.of();
        });
        assertThat(told.body()).contains(NOTHING_WAS_DONE).contains("In review");
    }

    @Test
    void an_editor_who_sends_back_what_was_just_taken_from_him_keeps_his_note() {
        eddie.press(review, "review:claim", Map.of());
        var maggie = Caller.of("maggie");
        var told = eddie.press(review, "review:send-back", () -> {
            maggie.press(review, "review:release", Map.of());
            return Map.of("review:note", "Who was in the second bus?");
        });
        assertThat(told.body()).contains(NOTHING_WAS_DONE).contains("Who was in the second bus?</textarea>");
    }

    @Test
    void a_button_pressed_before_the_scripts_of_the_page_have_run_does_what_it_says() {
        var told = eddie.forge(review, "review", List.of("review:claim"));
        assertThat(told.statusCode()).isEqualTo(200);
        assertThat(told.body()).contains("It is in your hands now");
        var refused = eddie.forge(review, "review", List.of("review:send-back"));
        assertThat(refused.statusCode()).isEqualTo(200);
        assertThat(refused.body()).contains("Its writers would not know what to change");
    }

    @Test
    void a_button_that_does_something_says_only_that() {
        assertThat(wendy.press(writing, "writing:recall", Map.of()).body()).doesNotContain(NOTHING_WAS_DONE);
    }
}
