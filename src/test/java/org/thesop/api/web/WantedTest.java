package org.thesop.api.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.json.Json;
import java.io.StringReader;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.thesop.story.Priority;
import org.thesop.story.web.TypedCopy;

/** What a program sends is read member by member, and whatever is odd is named. */
class WantedTest {

    private static Wanted sent(String json) {
        return new Wanted(Json.createReader(new StringReader(json)).readObject());
    }

    @Test
    void what_is_there_is_read() {
        var sent = sent("{\"headline\": \"\", \"base\": 3, \"minor\": true, \"priority\": \"SOON\","
                + " \"moment\": \"2026-11-26T09:40:00-05:00\"}");
        assertThat(sent.text("headline")).isEmpty();
        assertThat(sent.number("base")).isEqualTo(3);
        assertThat(sent.flag("minor")).isTrue();
        assertThat(sent.one(Priority.class, "priority")).contains(Priority.SOON);
        assertThat(sent.moment("moment")).isEqualTo(Instant.parse("2026-11-26T14:40:00Z"));
    }

    @Test
    void what_is_not_there_or_null_is_nothing() {
        var sent = sent("{\"editor\": null}");
        assertThat(sent.textOr("editor")).isEmpty();
        assertThat(sent.flag("minor")).isFalse();
        assertThat(sent.moment("moment")).isNull();
        assertThat(sent.list("tags")).isEmpty();
    }

    @Test
    void what_is_something_else_is_named() {
        var sent = sent(
                "{\"headline\": 3, \"base\": 1.5, \"minor\": \"yes\", \"priority\": \"ASAP\", \"moment\": \"soon\"}");
        assertThatThrownBy(() -> sent.text("headline")).hasMessage("headline");
        assertThatThrownBy(() -> sent.text("body")).hasMessage("body");
        assertThatThrownBy(() -> sent.number("base")).hasMessage("base");
        assertThatThrownBy(() -> sent.flag("minor")).hasMessage("minor");
        assertThatThrownBy(() -> sent.one(Priority.class, "priority")).hasMessage("priority");
        assertThatThrownBy(() -> sent.moment("moment")).hasMessage("moment");
    }

    @Test
    void a_number_that_is_too_large_is_not_taken_for_what_is_left_of_it() {
        assertThatThrownBy(() -> sent("{\"base\": 4294967297}").number("base")).hasMessage("base");
        assertThatThrownBy(() -> sent("{\"base\": 1e400}").number("base")).hasMessage("base");
    }

    @Test
    void what_no_database_keeps_is_named_before_it_comes_there() {
        assertThatThrownBy(
                        () -> sent("{\"reason\": \"It\\u0000 cannot wait.\"}").textOr("reason"))
                .hasMessage("reason");
        assertThatThrownBy(
                        () -> sent("{\"moment\": \"+300000-01-01T00:00:00Z\"}").moment("moment"))
                .hasMessage("moment");
    }

    @Test
    void what_is_not_said_is_neither_yes_nor_no() {
        var sent = sent("{\"minor\": false, \"sendsOn\": null}");
        assertThat(sent.flagOr("minor")).contains(false);
        assertThat(sent.flagOr("sendsOn")).isEmpty();
        assertThat(sent.flagOr("base")).isEmpty();
    }

    @Test
    void a_language_is_a_tag_that_pages_and_feeds_can_name() {
        assertThat(inLanguage("es-US").getLanguage()).isEqualTo("es-US");
        assertThat(inLanguage("").getLanguage()).isEmpty();
        assertThatThrownBy(() -> inLanguage("plain English")).hasMessage("language");
        assertThatThrownBy(() -> inLanguage("en\\\"><b>")).hasMessage("language");
    }

    private static TypedCopy inLanguage(String tag) {
        return SentCopy.read(
                sent("{\"base\": 1, \"headline\": \"x\", \"deck\": \"\", \"dateline\": \"\", \"body\": \"\","
                        + " \"summary\": \"\", \"section\": \"\", \"language\": \"" + tag + "\"}"));
    }

    @Test
    void copy_without_its_body_is_not_taken_for_copy_with_an_empty_one() {
        assertThatThrownBy(() ->
                        SentCopy.read(sent("{\"base\": 1, \"headline\": \"x\", \"deck\": \"\", \"dateline\": \"\"}")))
                .isInstanceOf(OddParameterException.class)
                .hasMessage("body");
    }
}
