package org.thesop.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class StoryTest {

    private final Newsroom newsroom = new Newsroom();
    private final Story story = new Story(newsroom.now());

    @Test
    void an_invitation_lets_somebody_in_until_it_is_taken_back() {
        story.addWriter(newsroom.cast.wendy, newsroom.now());
        story.invite(newsroom.cast.erin, newsroom.now());
        assertThat(story.names(newsroom.cast.erin)).isTrue();
        assertThat(story.invited()).containsExactly(newsroom.cast.erin);
        assertThat(story.isWriter(newsroom.cast.erin)).isFalse();

        story.uninvite(newsroom.cast.erin, newsroom.now());
        assertThat(story.names(newsroom.cast.erin)).isFalse();
        assertThat(story.invited()).isEmpty();
    }

    @Test
    void taking_an_invitation_back_takes_no_writer_off() {
        story.addWriter(newsroom.cast.wendy, newsroom.now());
        story.uninvite(newsroom.cast.wendy, newsroom.now());
        assertThat(story.writers()).containsExactly(newsroom.cast.wendy);
    }

    @Test
    void an_agreed_length_is_one_that_a_story_could_have() {
        story.assign(800);
        assertThat(story.assignedWords()).isEqualTo(800);
        story.assign(null);
        assertThat(story.assignedWords()).isNull();
        assertThatThrownBy(() -> story.assign(0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> story.assign(50_001)).isInstanceOf(IllegalArgumentException.class);
    }
}
