package org.thesop.api.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.json.Json;
import java.io.StringReader;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.thesop.story.Priority;

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
    void copy_without_its_body_is_not_taken_for_copy_with_an_empty_one() {
        assertThatThrownBy(() ->
                        SentCopy.read(sent("{\"base\": 1, \"headline\": \"x\", \"deck\": \"\", \"dateline\": \"\"}")))
                .isInstanceOf(OddParameterException.class)
                .hasMessage("body");
    }
}
