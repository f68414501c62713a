package org.thesop.story;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.thesop.platform.Language;

/** When a translation says the same as what it was made of. */
class TranslatedTest {

    private final Newsroom newsroom = new Newsroom();
    private final Edition source = newsroom.published();
    private final Story translation = newsroom.published().story();

    @Test
    void it_falls_behind_when_readers_get_something_newer() {
        assertThat(translation.ahead()).isEmpty();
        translation.translates(source);
        assertThat(translation.translationOf()).contains(source.story());
        assertThat(translation.ahead()).isEmpty();
        var update = newsroom.replace(source);
        assertThat(translation.ahead()).contains(update);
        assertThat(translation.translatedEdition()).contains(source);
    }

    @Test
    void it_catches_up_when_somebody_says_so_and_stands_for_itself_when_it_is_none_any_more() {
        translation.translates(source);
        var update = newsroom.replace(source);
        translation.translates(update);
        assertThat(translation.ahead()).isEmpty();
        translation.translatesNothing();
        assertThat(translation.translationOf()).isEmpty();
        assertThat(translation.translatedEdition()).isEmpty();
    }

    @Test
    void what_was_taken_down_is_nothing_to_catch_up_with() {
        translation.translates(source);
        newsroom.withdraw(source);
        assertThat(translation.ahead()).isEmpty();
    }

    @Test
    void a_copy_to_be_translated_has_all_words_and_another_language() {
        var copy = source.copy().in(Language.SPANISH);
        assertThat(copy.language()).isEqualTo("es");
        assertThat(copy.headline()).isEqualTo(source.copy().headline());
        assertThat(copy.stored()).isEqualTo(source.copy().stored());
        assertThat(source.copy().language()).isEqualTo("en");
    }
}
