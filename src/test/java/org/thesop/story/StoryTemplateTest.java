package org.thesop.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class StoryTemplateTest {

    private static final Instant NOW = Instant.parse("2026-11-23T14:00:00Z");

    private final Newsroom newsroom = new Newsroom();

    @Test
    void a_story_begins_with_the_words_of_its_template_under_a_headline_of_its_own() {
        var template = new StoryTemplate(" Night desk ", newsroom.copy(newsroom.campus), 400, newsroom.cast.eddie, NOW);
        var copy = template.begin("Buses at dawn");
        assertThat(template.name()).isEqualTo("Night desk");
        assertThat(copy.headline()).isEqualTo("Buses at dawn");
        assertThat(copy.body()).isEqualTo(newsroom.copy(newsroom.campus).body());
        assertThat(copy.section()).isEqualTo(newsroom.campus);
        assertThat(template.words()).isEqualTo(400);
    }

    @Test
    void a_template_has_a_name_that_fits_into_a_list() {
        var copy = newsroom.copy(newsroom.campus);
        assertThatThrownBy(() -> new StoryTemplate("  ", copy, null, newsroom.cast.eddie, NOW))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new StoryTemplate("x".repeat(81), copy, null, newsroom.cast.eddie, NOW))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void what_was_taken_away_can_come_back() {
        var template = new StoryTemplate("Review", newsroom.copy(null), null, newsroom.cast.eddie, NOW);
        template.retire(NOW);
        assertThat(template.retired()).isTrue();
        template.bringBack();
        assertThat(template.retired()).isFalse();
    }

    @Test
    void a_new_paper_has_templates_with_words_in_them() {
        var told = FirstTemplates.read(FirstTemplates.file());
        assertThat(told).extracting(FirstTemplates.Told::name).contains("News story", "Review", "Interview");
        assertThat(told).allSatisfy(each -> {
            assertThat(BodyHtml.of(each.body()).words()).isGreaterThan(20);
            assertThat(each.words()).isBetween(100, Story.LONGEST_ASSIGNMENT);
        });
    }
}
