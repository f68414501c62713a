package org.thesop.partners;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.thesop.platform.Messages;
import org.thesop.platform.PaperZone;
import org.thesop.site.Credit;
import org.thesop.story.Byline;
import org.thesop.story.EditionKind;
import org.thesop.syndication.NewsItem;
import org.thesop.syndication.NewsItem.Correction;
import org.thesop.syndication.NewsItem.Status;

class ReadableStoryTest {

    private static final Instant OUT = Instant.parse("2026-11-23T14:40:00Z");
    private static final String HEADLINE = "Buses & trams";
    private static final String PATH = "/story/campus/2026/11/23/buses";

    private final ReadableStory readable = new ReadableStory();

    ReadableStoryTest() {
        readable.messages = new Messages();
        readable.zone = new PaperZone(ZoneId.of("America/New_York"));
    }

    private static NewsItem item(Status status, String path, Instant embargo) {
        return item(status, path, embargo, EditionKind.CORRECTION);
    }

    private static NewsItem item(Status status, String path, Instant embargo, EditionKind told) {
        var isGone = status == Status.CANCELED;
        var wendy = new Credit("Wendy Marsh", null, Byline.Credit.WORDS, Byline.Place.UNDER_HEADLINE, "wendy", null);
        return new NewsItem(
                17,
                40,
                1,
                status,
                OUT,
                OUT,
                OUT,
                null,
                embargo,
                path,
                "en",
                isGone ? null : HEADLINE,
                null,
                null,
                isGone ? null : "",
                isGone ? null : "<p>One &amp; <em>two</em>.</p><ul><li>Three</li></ul>",
                3,
                List.of(wendy),
                "campus",
                "Campus",
                null,
                null,
                List.of(),
                isGone ? List.of() : List.of(new Correction(told, OUT, "It was 41.")),
                List.of(),
                isGone ? "It was made up." : null);
    }

    private static NewsItem gone(String path) {
        return item(Status.CANCELED, path, null);
    }

    @Test
    void copy_is_plain_text_after_what_is_to_be_done_with_it_and_what_was_wrong() {
        assertThat(readable.text(item(Status.USABLE, PATH, null), StoryNews.CORRECTED))
                .startsWith("This story was corrected.")
                .contains("\n\nIt was 41.\n\nBuses & trams\n\nWendy Marsh\n\nOne & two.\n\nThree\n\n")
                .endsWith(PATH);
    }

    @Test
    void what_was_only_made_clearer_is_not_called_wrong() {
        var clearer = item(Status.USABLE, PATH, null, EditionKind.CLARIFICATION);
        assertThat(readable.subject(clearer, StoryNews.CORRECTED, HEADLINE)).startsWith("Clarification: ");
        assertThat(readable.text(clearer, StoryNews.CORRECTED))
                .startsWith("This story says something more clearly now.");
    }

    @Test
    void whoever_gets_nothing_ahead_any_more_hears_that_what_is_out_stands() {
        assertThat(readable.text(item(Status.USABLE, PATH, null), StoryNews.EMBARGOED))
                .startsWith("The change that you were sent ahead will not come");
    }

    @Test
    void an_embargo_comes_before_everything() {
        var ahead = item(Status.WITHHELD, null, Instant.parse("2026-12-01T17:00:00Z"));
        assertThat(readable.subject(ahead, StoryNews.EMBARGOED, HEADLINE)).startsWith("Embargoed until");
        assertThat(readable.text(ahead, StoryNews.EMBARGOED)).startsWith("Do not print this before");
    }

    @Test
    void what_was_taken_down_is_called_by_its_address_whatever_it_was_put_on_its_way_for() {
        for (var news : List.of(StoryNews.WITHDRAWN, StoryNews.PUBLISHED)) {
            assertThat(readable.subject(gone(PATH), news, HEADLINE))
                    .startsWith("Taken down:")
                    .endsWith(PATH);
            assertThat(readable.text(gone(PATH), news))
                    .startsWith("This story was taken down.")
                    .contains("It was made up.")
                    .doesNotContain("Buses", "Three");
        }
    }

    @Test
    void what_will_not_come_is_called_by_the_headline_under_which_it_was_sent_ahead() {
        assertThat(readable.subject(gone(null), StoryNews.DROPPED, HEADLINE)).isEqualTo("Will not come: Buses & trams");
        assertThat(readable.subject(gone(null), StoryNews.EMBARGOED, HEADLINE)).isEqualTo("On hold: Buses & trams");
    }

    @Test
    void of_a_change_that_will_not_come_what_is_out_is_sent_again() {
        assertThat(readable.text(item(Status.USABLE, PATH, null), StoryNews.DROPPED))
                .startsWith("The change that you were sent ahead will not come")
                .contains("Three");
    }
}
