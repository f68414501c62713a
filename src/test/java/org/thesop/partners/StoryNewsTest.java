package org.thesop.partners;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.thesop.story.EditionAction;
import org.thesop.story.EditionKind;

class StoryNewsTest {

    @Test
    void what_is_wrong_or_gone_goes_to_everybody_who_has_the_story() {
        assertThat(StoryNews.of(EditionAction.WITHDRAW, EditionKind.FIRST)).contains(StoryNews.WITHDRAWN);
        assertThat(StoryNews.WITHDRAWN.to()).isEqualTo(StoryNews.To.WHO_HAS_IT);
        assertThat(StoryNews.of(EditionAction.PUBLISH, EditionKind.CLARIFICATION))
                .contains(StoryNews.CLARIFIED);
        assertThat(StoryNews.CLARIFIED.to()).isEqualTo(StoryNews.CORRECTED.to());
    }

    @Test
    void nothing_goes_ahead_but_to_those_whom_somebody_sent_it() {
        assertThat(Stream.of(EditionAction.APPROVE, EditionAction.REOPEN, EditionAction.SPIKE)
                        .map(action -> StoryNews.of(action, EditionKind.FIRST)
                                .orElseThrow()
                                .to()))
                .containsOnly(StoryNews.To.WHO_HAS_IT_AHEAD);
        assertThat(StoryNews.of(EditionAction.SUBMIT, EditionKind.FIRST)).isEmpty();
        assertThat(StoryNews.of(EditionAction.IMPORT, EditionKind.FIRST)).isEmpty();
    }

    @Test
    void that_an_update_is_ready_takes_the_place_of_no_take_down_that_waits() {
        assertThat(StoryNews.EMBARGOED.replaces()).isEmpty();
        assertThat(StoryNews.HELD.replaces()).isEmpty();
    }

    @Test
    void a_correction_of_what_is_out_takes_the_place_of_what_was_out_and_of_no_word_about_what_is_not() {
        assertThat(StoryNews.CORRECTED.replaces())
                .contains(StoryNews.PUBLISHED.word(), StoryNews.WITHDRAWN.word())
                .doesNotContain(StoryNews.HELD.word(), StoryNews.DROPPED.word(), StoryNews.EMBARGOED.word());
    }

    @Test
    void a_take_down_takes_the_place_of_all_that_waits() {
        assertThat(StoryNews.WITHDRAWN.replaces()).hasSize(StoryNews.values().length);
    }
}
