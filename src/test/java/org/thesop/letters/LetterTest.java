package org.thesop.letters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.thesop.story.BodyHtml;

class LetterTest {

    private static final Instant AT = Instant.parse("2026-11-23T14:40:00Z");

    private static Letter letter(String trap) {
        return new Letter(new LetterForm("Ada", "ada@example.org", "Line 6", "Fourteen stops.", null, trap), null, AT);
    }

    private static List<LetterAction> offered(LetterState state) {
        return Stream.of(LetterAction.values())
                .filter(each -> each.leads(state))
                .toList();
    }

    @Test
    void a_letter_is_new_and_one_that_a_machine_filled_in_is_kept_apart() {
        assertThat(letter("").state()).isEqualTo(LetterState.NEW);
        assertThat(letter("https://spam.example").state()).isEqualTo(LetterState.SPAM);
    }

    @Test
    void what_was_taken_for_spam_can_only_be_put_back() {
        assertThat(offered(LetterState.SPAM)).containsExactly(LetterAction.PUT_BACK);
    }

    @Test
    void an_answered_letter_can_be_answered_again_and_is_no_spam() {
        assertThat(offered(LetterState.ANSWERED))
                .contains(LetterAction.ANSWER, LetterAction.FINISH)
                .doesNotContain(LetterAction.CALL_SPAM, LetterAction.GIVE_BACK);
    }

    @Test
    void every_state_leads_somewhere_so_that_no_letter_is_stuck() {
        for (var state : LetterState.values()) {
            assertThat(offered(state)).as("%s", state).isNotEmpty();
        }
    }

    @Test
    void a_step_that_does_not_begin_where_the_letter_stands_was_overtaken() {
        var spam = letter("x");
        assertThatThrownBy(() -> spam.apply(LetterAction.ANSWER, null, AT))
                .isInstanceOf(LetterOvertakenException.class);
    }

    @Test
    void its_words_stand_in_a_draft_as_they_were_typed() {
        var quoted = BodyHtml.of(Correspondence.quotation("Cats & dogs <b>win</b>\n\nTwice."));
        assertThat(quoted.text()).contains("Cats & dogs <b>win</b>", "Twice.");
        assertThat(quoted.html()).startsWith("<blockquote>").contains("&lt;b&gt;");
    }
}
