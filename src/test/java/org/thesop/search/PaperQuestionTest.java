package org.thesop.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PaperQuestionTest {

    private static PaperQuestion asked(String words) {
        return PaperQuestion.of(words, null, null, null, null, null);
    }

    @Test
    void an_answer_has_an_address_that_can_be_sent_to_somebody() {
        var question = PaperQuestion.of(" night  buses & “rain” ", "campus", "wendy", "2026", "newest", "2");
        assertThat(question.path())
                .isEqualTo("/search?q=night+buses+%26+%E2%80%9Crain%E2%80%9D&section=campus&by=wendy&year=2026"
                        + "&sort=newest&page=2");
    }

    @Test
    void what_cannot_be_meant_is_not_asked() {
        var question = PaperQuestion.of(null, "<b>", "../desk", "12", "oldest", "-1");
        assertThat(question.isEmpty()).isTrue();
        assertThat(question.page()).isEqualTo(1);
        assertThat(question.newest()).isFalse();
    }

    @Test
    void what_narrows_it_is_taken_away_by_the_same_link() {
        var narrow = asked("buses").in("campus");
        assertThat(narrow.section()).isEqualTo("campus");
        assertThat(narrow.in("campus")).isEqualTo(asked("buses"));
        assertThat(asked("buses").turned(3).of("2026").page()).isEqualTo(1);
    }

    @Test
    void a_pasted_story_is_cut_and_no_sign_is_broken() {
        var typed = "x".repeat(PaperQuestion.LONGEST - 1) + "\uD83D\uDE00 and more";
        assertThat(asked(typed).words()).isEqualTo("x".repeat(PaperQuestion.LONGEST - 1));
    }
}
