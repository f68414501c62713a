package org.thesop.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class CopyTest {

    private final Newsroom newsroom = new Newsroom();

    private Copy copy(String headline, String deck, String dateline, String summary, String language) {
        return new Copy(headline, deck, dateline, BodyHtml.of(Newsroom.BODY), summary, language, newsroom.campus);
    }

    @Test
    void one_line_fields_hold_one_line() {
        var copy = copy("  Night\n buses \t return ", " From\r\nMonday ", "Washington ", " Buses. ", "en");
        assertThat(copy.headline()).isEqualTo("Night buses return");
        assertThat(copy.deck()).isEqualTo("From Monday");
        assertThat(copy.dateline()).isEqualTo("Washington");
        assertThat(copy.summary()).isEqualTo("Buses.");
    }

    @Test
    void what_nobody_can_see_or_turns_the_words_after_it_is_left_out() {
        var copy = copy("Ni\u0000ght\u200b b\ud800uses\ufeff", "\u202eturned\u202c", "x\u2028y", "", "en");
        assertThat(copy.headline()).isEqualTo("Night buses");
        assertThat(copy.deck()).isEqualTo("turned");
        assertThat(copy.dateline()).isEqualTo("x y");
        assertThat(copy("\u200fשלום\u200e \ud83d\ude00", "", "", "", "en").headline())
                .isEqualTo("\u200fשלום\u200e \ud83d\ude00");
    }

    @Test
    void curly_quotes_and_dashes_stay_as_they_are() {
        assertThat(copy("The mayor’s “no” — again", "", "", "", "en").headline())
                .isEqualTo("The mayor’s “no” — again");
    }

    @Test
    void what_is_not_there_is_empty_and_the_language_is_english() {
        var copy = copy(null, null, null, null, null);
        assertThat(copy.headline()).isEmpty();
        assertThat(copy.deck()).isEmpty();
        assertThat(copy.dateline()).isEmpty();
        assertThat(copy.summary()).isEmpty();
        assertThat(copy.language()).isEqualTo("en");
        assertThat(copy("", "", "", "", " es ").language()).isEqualTo("es");
        assertThat(Copy.blank("Night buses").body().isBlank()).isTrue();
        assertThat(Copy.blank("Night buses").section()).isNull();
    }

    @Test
    void a_line_that_nobody_could_read_is_refused_with_its_length() {
        assertThat(copy("x".repeat(Copy.LONGEST_LINE), "", "", "", "en").headline())
                .hasSize(Copy.LONGEST_LINE);
        assertThatThrownBy(() -> copy("secret".repeat(100), "", "", "", "en"))
                .isInstanceOf(TooLongException.class)
                .hasMessageContaining("600")
                .hasMessageNotContaining("secret");
    }

    @Test
    void the_same_words_are_the_same_copy() {
        var copy = copy("Night buses", "Soon", "Washington", "Buses.", "en");
        assertThat(copy).isEqualTo(copy("Night  buses", "Soon", "Washington", "Buses.", "en"));
        assertThat(copy).hasSameHashCodeAs(copy("Night buses", "Soon", "Washington", "Buses.", "en"));
        assertThat(copy).isNotEqualTo(copy("Day buses", "Soon", "Washington", "Buses.", "en"));
        assertThat(copy).isNotEqualTo(copy("Night buses", "Later", "Washington", "Buses.", "en"));
        assertThat(copy).isNotEqualTo(copy("Night buses", "Soon", "New York", "Buses.", "en"));
        assertThat(copy).isNotEqualTo(copy("Night buses", "Soon", "Washington", "Trains.", "en"));
        assertThat(copy).isNotEqualTo(copy("Night buses", "Soon", "Washington", "Buses.", "es"));
        assertThat(newsroom.copy(newsroom.campus)).isNotEqualTo(newsroom.copy(newsroom.politics));
        assertThat(newsroom.copy(newsroom.campus)).isNotEqualTo(newsroom.copy(null));
    }

    @Test
    void tags_are_told_apart_and_kept_once() {
        var copy = newsroom.copy(newsroom.campus).tagged(List.of(" buses ", "", "night  buses", "buses"));
        assertThat(copy.tags()).containsExactly("buses", "night buses");
        assertThat(copy).isNotEqualTo(newsroom.copy(newsroom.campus));
        assertThat(copy.searchedAs("Buses at night").tags()).isEqualTo(copy.tags());
    }

    @Test
    void search_results_may_show_another_headline() {
        assertThat(newsroom.copy(newsroom.campus).searchHeadline()).isEmpty();
        var copy = newsroom.copy(newsroom.campus).searchedAs(" Buses at  night ");
        assertThat(copy.searchHeadline()).isEqualTo("Buses at night");
        assertThat(copy.headline()).isEqualTo("Night buses return");
        assertThat(copy).isNotEqualTo(newsroom.copy(newsroom.campus));
    }

    @Test
    void what_kind_of_story_it_is_stays_with_it_and_makes_it_another_copy() {
        var copy = newsroom.copy(newsroom.campus);
        assertThat(copy.genre()).isNull();
        var review = copy.as(Genre.REVIEW);
        assertThat(review).isNotEqualTo(copy);
        assertThat(review.tagged(List.of("film")).genre()).isEqualTo(Genre.REVIEW);
    }
}
