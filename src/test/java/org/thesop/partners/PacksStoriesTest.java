package org.thesop.partners;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.thesop.deliveries.Carried;
import org.thesop.deliveries.Receiver;
import org.thesop.story.EditionState;
import org.thesop.story.Permissions;
import org.thesop.story.Story;

class PacksStoriesTest {

    private static final Instant NOW = Instant.parse("2026-11-26T16:00:00Z");

    private final Story story = new Story(NOW);
    private final Partner agency = partner(true);

    private static Partner partner(boolean trusted) {
        var receiver = new Receiver("Agency", Carried.HTTP, "https://agency.example/in", NOW);
        return new Partner(receiver, Format.NINJS, trusted, Wish.any());
    }

    @Test
    void copy_that_is_not_out_goes_to_nobody_whom_the_paper_does_not_trust() {
        assertThat(PacksStories.mayHaveAhead(story, agency)).isTrue();
        assertThat(PacksStories.mayHaveAhead(story, partner(false))).isFalse();
    }

    @Test
    void copy_that_was_sent_ahead_goes_no_more_once_the_story_is_for_few_only() {
        story.limit(true);
        assertThat(PacksStories.mayHaveAhead(story, agency)).isFalse();
    }

    @Test
    void copy_that_is_back_with_an_editor_is_not_told_of_as_ready() {
        assertThat(Stream.of(EditionState.values()).filter(Permissions::goesAhead))
                .containsExactly(EditionState.APPROVED, EditionState.SCHEDULED);
    }
}
