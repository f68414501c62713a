package org.thesop.letters;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LetterFormTest {

    private static LetterForm letter(String name, String email, String subject, String text) {
        return new LetterForm(name, email, subject, text, null, null);
    }

    @Test
    void a_complete_letter_has_no_problems() {
        assertThat(letter("Ada", "ada@example.org", "Line 6", "Fourteen stops,\nnot twelve.")
                        .problems())
                .isEmpty();
    }

    @Test
    void each_empty_field_is_told_by_itself() {
        assertThat(letter(null, " ", "", "\n").problems())
                .containsEntry("name", "letters.problem.name.missing")
                .containsEntry("email", "letters.problem.email.missing")
                .containsEntry("subject", "letters.problem.subject.missing")
                .containsEntry("text", "letters.problem.text.missing");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"ada", "ada@", "@example.org", "ada@example", "a b@example.org", "a@b.c,d@e.org", "ada@example.o"
            })
    void what_is_no_address_cannot_be_answered(String email) {
        assertThat(letter("Ada", email, "x", "y").problems()).containsOnlyKeys("email");
    }

    @Test
    void a_letter_that_is_too_long_is_kept_and_told() {
        var form = letter("a".repeat(201), "ada@example.org", "x", "y".repeat(10_001));
        assertThat(form.problems()).containsOnlyKeys("name", "text");
        assertThat(form.text()).hasSize(10_001);
    }

    @Test
    void characters_that_nobody_types_and_line_breaks_in_a_line_are_taken_out() {
        var form = letter("Ada\r\nBcc: x@example.org", "ada@example.org", "a\u0000b", "one\r\ntwo\u0000\u0007");
        assertThat(form.name()).isEqualTo("Ada Bcc: x@example.org");
        assertThat(form.subject()).isEqualTo("ab");
        assertThat(form.text()).isEqualTo("one\ntwo");
    }

    @Test
    void whoever_fills_in_the_field_that_people_do_not_see_is_a_machine() {
        assertThat(new LetterForm("a", "b", "c", "d", "", "https://spam.example").trapped())
                .isTrue();
        assertThat(new LetterForm("a", "b", "c", "d", "", " ").trapped()).isFalse();
    }
}
