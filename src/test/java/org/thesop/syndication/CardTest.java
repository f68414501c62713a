package org.thesop.syndication;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.thesop.site.PublishedStory;
import org.thesop.site.RelatedStories;
import org.thesop.site.SharedPicture;
import org.thesop.story.Genre;

class CardTest {

    private static final FeedWords WORDS = new FeedWords("theSOP", "https://paper.example", null, "");

    private static JsonObject card(int mostWidth, int mostHeight) {
        var picture = new SharedPicture("https://paper.example/media/a/social-1200", 1200, 630, "");
        var story = new PublishedStory(
                "/story/campus/2026/11/23/night-buses",
                "campus",
                "Campus",
                "en",
                "Night buses return",
                "Night buses return",
                "",
                List.of(),
                "November 23, 2026",
                "2026-11-23T14:40:00Z",
                null,
                null,
                false,
                false,
                List.of(),
                RelatedStories.of(List.of()),
                List.of(),
                "",
                List.of(),
                List.of(),
                List.of(),
                "What happened",
                picture,
                Genre.NEWS,
                1,
                List.of(),
                "");
        return Card.of(story, WORDS, mostWidth, mostHeight);
    }

    @Test
    void a_picture_is_named_where_there_is_room_for_it() {
        assertThat(card(1200, 630).getInt("thumbnail_width")).isEqualTo(1200);
        assertThat(card(1199, 630)).doesNotContainKeys("thumbnail_url", "thumbnail_width", "thumbnail_height");
        assertThat(card(1200, 629)).doesNotContainKeys("thumbnail_url", "thumbnail_width", "thumbnail_height");
    }

    @Test
    void a_card_is_as_oembed_has_it_with_a_picture_and_without() {
        assertThat(Schemas.oembed(card(1200, 630).toString())).isEmpty();
        assertThat(Schemas.oembed(card(300, 100).toString())).isEmpty();
    }

    @Test
    void a_card_is_never_larger_than_what_there_is_room_for() {
        assertThat(card(300, 100).getInt("width")).isEqualTo(300);
        assertThat(card(300, 100).getInt("height")).isEqualTo(100);
    }
}
