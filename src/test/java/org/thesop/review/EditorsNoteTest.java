package org.thesop.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What a note among editors holds. */
class EditorsNoteTest {

    private static final Instant NOW = Instant.parse("2026-11-23T14:00:00Z");

    @Test
    void a_note_keeps_its_words_without_the_space_around_them() {
        assertThat(new EditorsNote(null, null, NOW, "  Call the dean first.\n").text())
                .isEqualTo("Call the dean first.");
    }

    @Test
    void a_note_without_words_is_none() {
        assertThatThrownBy(() -> new EditorsNote(null, null, NOW, " \n ")).isInstanceOf(IllegalArgumentException.class);
    }
}
