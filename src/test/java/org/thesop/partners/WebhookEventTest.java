package org.thesop.partners;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.thesop.story.EditionAction;
import org.thesop.story.EditionKind;

class WebhookEventTest {

    @Test
    void what_comes_out_is_told_by_what_it_is() {
        assertThat(WebhookEvent.of(EditionAction.PUBLISH, EditionKind.FIRST)).contains(WebhookEvent.PUBLISHED);
        assertThat(WebhookEvent.of(EditionAction.PUBLISH, EditionKind.UPDATE)).contains(WebhookEvent.UPDATED);
        // What was unclear was not wrong: a machine that writes "corrected" over it says more than the paper does.
        assertThat(WebhookEvent.of(EditionAction.PUBLISH, EditionKind.CLARIFICATION))
                .contains(WebhookEvent.CLARIFIED);
        assertThat(WebhookEvent.of(EditionAction.PUBLISH_WITHOUT_REVIEW, EditionKind.CORRECTION))
                .contains(WebhookEvent.CORRECTED);
    }

    @Test
    void an_archive_that_is_brought_in_and_what_is_replaced_are_told_to_nobody() {
        assertThat(WebhookEvent.of(EditionAction.IMPORT, EditionKind.FIRST)).isEmpty();
        assertThat(WebhookEvent.of(EditionAction.SUPERSEDE, EditionKind.FIRST)).isEmpty();
        assertThat(WebhookEvent.of(EditionAction.REVIEW_AFTERWARDS, EditionKind.FIRST))
                .isEmpty();
    }

    @Test
    void each_has_a_word_of_its_own_that_says_whether_readers_see_it() {
        assertThat(Arrays.stream(WebhookEvent.values()).map(WebhookEvent::word)).doesNotHaveDuplicates();
        assertThat(WebhookEvent.values()).allMatch(event -> event.word().startsWith(event.desk() ? "desk." : "story."));
    }
}
