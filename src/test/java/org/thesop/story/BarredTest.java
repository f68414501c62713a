package org.thesop.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.thesop.people.Person;
import org.thesop.people.Role;
import org.thesop.story.Barred.Because;

class BarredTest {

    private final Newsroom newsroom = new Newsroom();
    private final Cast cast = newsroom.cast;

    @Test
    void its_writers_are_barred_the_past_ones_too() {
        var barred = Barred.from(newsroom.submitted(newsroom.campus));
        assertThat(barred.because(cast.wendy)).contains(Because.ITS_WRITER);
        assertThat(barred.because(cast.ernest)).contains(Because.ITS_WRITER);
        assertThat(barred.because(cast.eddie)).isEmpty();
        assertThat(barred.because(cast.maggie)).isEmpty();
    }

    @Test
    void a_byline_for_words_bars_and_one_for_pictures_or_editing_does_not() {
        var edition = newsroom.submitted(newsroom.campus);
        var bylines = new Byline[] {
            Byline.of(cast.wendy),
            Byline.of(cast.eddie, null, Byline.Credit.WORDS, Byline.Place.AT_END),
            Byline.of(cast.erin, null, Byline.Credit.PICTURES, Byline.Place.AT_END),
            Byline.of(cast.maggie, null, Byline.Credit.EDITED_BY, Byline.Place.AT_END),
            Byline.outside("SOP newswire2", null, Byline.Credit.WORDS, Byline.Place.UNDER_HEADLINE)
        };
        edition.write(edition.copy(), List.of(bylines), 1, newsroom.now());
        var barred = Barred.from(edition);
        assertThat(barred.because(cast.eddie)).contains(Because.HAS_BYLINE);
        assertThat(barred.because(cast.erin)).isEmpty();
        assertThat(barred.because(cast.maggie)).isEmpty();
    }

    @Test
    void a_byline_on_any_edition_of_the_story_bars_from_all_of_them() {
        var live = newsroom.published();
        newsroom.write(live, live.copy(), cast.wendy, cast.eddie);
        var update = newsroom.begun(EditionKind.UPDATE, live);
        newsroom.write(update, update.copy(), cast.wendy);
        assertThat(Barred.from(update).because(cast.eddie)).contains(Because.HAS_BYLINE);
    }

    @Test
    void being_invited_to_read_bars_nobody() {
        var edition = newsroom.firstDraft();
        edition.story().invite(cast.eddie, newsroom.now());
        assertThat(Barred.from(edition).because(cast.eddie)).isEmpty();
    }

    @Test
    void what_the_revisions_show_bars_as_well() {
        var barred = Barred.from(newsroom.submitted(newsroom.campus))
                .add(cast.eddie, Because.WROTE_IN_DRAFT)
                .add(cast.erin, Because.WROTE_MUCH);
        assertThat(barred.because(cast.eddie)).contains(Because.WROTE_IN_DRAFT);
        assertThat(barred.because(cast.erin)).contains(Because.WROTE_MUCH);
    }

    @Test
    void of_several_reasons_the_strongest_is_told() {
        var barred = Barred.from(newsroom.submitted(newsroom.campus))
                .add(cast.wendy, Because.WROTE_MUCH)
                .add(cast.eddie, Because.WROTE_MUCH)
                .add(cast.eddie, Because.WROTE_IN_DRAFT);
        assertThat(barred.because(cast.wendy)).contains(Because.ITS_WRITER);
        assertThat(barred.because(cast.eddie)).contains(Because.WROTE_IN_DRAFT);
    }

    @Test
    void what_somebody_wrote_under_a_second_handle_bars_them_too() {
        var twice = new Person("eddie.stone", "Eddie Lind", Role.EDITOR, LocalDate.of(2020, 1, 1));
        twice.isReally(cast.eddie);
        var barred = Barred.from(newsroom.submitted(newsroom.campus)).add(twice, Because.WROTE_MUCH);
        assertThat(barred.because(cast.eddie)).contains(Because.WROTE_MUCH);
    }
}
