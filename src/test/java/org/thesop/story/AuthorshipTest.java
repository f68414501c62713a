package org.thesop.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AuthorshipTest {

    private static final long WENDY = 1;
    private static final long EDDIE = 3;
    private static final long ERIN = 4;

    private static final String TEN = "one two three four five six seven eight nine ten";

    private static Authorship edited(String before, String after) {
        return Authorship.sole(before, WENDY).after(before, after, EDDIE);
    }

    @Test
    void whoever_writes_alone_wrote_everything() {
        var words = Authorship.sole(TEN, WENDY);
        assertThat(words.share(WENDY)).isEqualTo(1);
        assertThat(words.share(EDDIE)).isZero();
        assertThat(words.beyond(0.2)).containsExactly(WENDY);
    }

    @Test
    void an_empty_text_is_nobodys() {
        var words = Authorship.sole("  \n ", WENDY);
        assertThat(words.share(WENDY)).isZero();
        assertThat(words.beyond(0)).isEmpty();
        assertThat(words.after("", TEN, EDDIE).share(EDDIE)).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "one two three four five six seven eight nine ten, one two THREE four five six seven eight nine ten, 0.1",
        "one two three four, one two three four five six seven eight, 0.5",
        "one two three four, zero one two three four, 0.2",
        "one two three four, one four, 0",
        "one two three four, four three two one, 0.75",
        "a b c d e f, a X c d Y f, 0.3333"
    })
    void a_word_stays_its_writers_while_it_survives(String before, String after, double share) {
        assertThat(edited(before, after).share(EDDIE)).isEqualTo(share, within(0.001));
    }

    @Test
    void a_fifth_of_the_words_does_not_bar_and_more_than_that_does() {
        assertThat(edited(TEN, TEN.replace("one two", "uno due")).beyond(0.2)).containsExactly(WENDY);
        assertThat(edited(TEN, TEN.replace("one two three", "uno due tre")).beyond(0.2))
                .containsExactlyInAnyOrder(WENDY, EDDIE);
    }

    @Test
    void it_goes_on_over_several_editors_and_white_space_counts_for_nothing() {
        var after = TEN.replace("ten", "ten eleven twelve");
        var last = after.replace("one", "zero");
        var words = edited(TEN, after).after(after, last.replace(" ", "\n  "), ERIN);
        assertThat(words.share(WENDY)).isEqualTo(9.0 / 12);
        assertThat(words.share(EDDIE)).isEqualTo(2.0 / 12);
        assertThat(words.share(ERIN)).isEqualTo(1.0 / 12);
    }

    @Test
    void it_is_stored_as_runs_and_read_back() {
        var words = edited("a b c d", "a X Y c d");
        assertThat(words.stored()).isEqualTo("1:1,3:2,1:2");
        assertThat(Authorship.stored(words.stored()).share(EDDIE)).isEqualTo(0.4);
        assertThat(Authorship.stored("").stored()).isEmpty();
    }

    @Test
    void who_merges_a_text_that_came_too_late_did_not_write_it() {
        var story = TEN.replace("one", "zero");
        var late = TEN + " eleven twelve thirteen fourteen fifteen sixteen";
        var words = edited(TEN, story)
                .merged(
                        story,
                        Authorship.sole(TEN, WENDY).after(TEN, late, WENDY),
                        late,
                        "zero two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen END",
                        ERIN);
        assertThat(words.stored()).isEqualTo("3:1,1:14,4:1");
        assertThat(words.beyond(0.2)).containsExactly(WENDY);
    }

    @Test
    void a_text_that_was_counted_otherwise_when_it_was_stored_can_be_saved_and_leaves_everybody_their_share() {
        var half = Authorship.stored("1:4,3:4");
        assertThat(half.after(TEN, TEN + " eleven", ERIN).stored()).isEqualTo("1:5,3:5,4:1");
        assertThat(half.after("a b", "a b c", ERIN).stored()).isEqualTo("1:1,3:1,4:1");
        assertThat(Authorship.stored("").after("a b", "a b c", ERIN).stored()).isEqualTo("4:3");
        assertThat(half.after("", "a", ERIN).stored()).isEqualTo("4:1");
    }
}
