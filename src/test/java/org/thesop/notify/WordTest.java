package org.thesop.notify;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.thesop.notify.Presence.Doing;
import org.thesop.notify.Presence.Present;

/** What goes over the wire comes out of it as it went in. */
class WordTest {

    @Test
    void each_word_is_read_as_it_was_said() {
        var wendy = new Present("wendy", "Wendy “The Pen” Marsh", Doing.WRITING);
        for (var word : new Word[] {
            Word.of("n1", Word.Of.EDITION, 12L, Topic.STATE),
            Word.of("n1", Word.Of.PERSON, 5L, Topic.NOTICES),
            Word.of("n1", Word.Of.EVERYBODY, null, Topic.ARRANGEMENT),
            Word.of("n1", Word.Of.READERS, 12L, null),
            Word.of("n1", Word.Of.RIGHTS, 5L, null),
            Word.seen("n1", new Sighting(12, "page", wendy)),
            Word.seen("n1", new Sighting(12, "page", null))
        }) {
            assertThat(Word.read(word.text())).contains(word);
        }
    }

    @Test
    void a_node_hears_its_own_changes_but_has_no_need_to_be_told_who_is_on_its_own_pages() {
        assertThat(Word.of("n1", Word.Of.EDITION, 12L, Topic.STATE).isOwn("n1")).isFalse();
        assertThat(Word.seen("n1", new Sighting(12, "page", null)).isOwn("n1")).isTrue();
        assertThat(Word.seen("n1", new Sighting(12, "page", null)).isOwn("n2")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "hello",
                "[]",
                "{}",
                "{\"node\":\"n\",\"of\":\"EDITION\",\"id\":1,\"topic\":\"WEATHER\"}",
                "{\"node\":\"n\",\"of\":\"SIGHTING\",\"edition\":\"x\"}"
            })
    void what_is_no_word_of_ours_is_left_alone(String text) {
        assertThat(Word.read(text)).isEmpty();
    }
}
