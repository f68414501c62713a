package org.thesop.readership;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ViewsTest {

    private static final String STORY = "/story/campus/2026/03/01/night-buses";
    private static final String BROWSER = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";

    private final Views views = new Views();

    @Test
    void each_reader_of_a_story_is_counted() {
        views.note(STORY, BROWSER, null);
        views.note(STORY, BROWSER, null);
        views.note("/section/campus", BROWSER, null);
        assertThat(views.take()).isEqualTo(Map.of(STORY, 2L));
        assertThat(views.take()).isEmpty();
    }

    @Test
    void programs_that_say_what_they_are_are_no_readers() {
        views.note(STORY, "Mozilla/5.0 (compatible; Googlebot/2.1; +https://www.google.com/bot.html)", null);
        views.note(STORY, "curl/8.5.0", null);
        views.note(STORY, "Slackbot-LinkExpanding 1.0 (+https://api.slack.com/robots)", null);
        views.note(STORY, null, null);
        views.note(STORY, BROWSER + " x".repeat(600), null);
        assertThat(views.take()).isEmpty();
    }

    @Test
    void what_could_not_be_written_down_is_not_lost() {
        views.note(STORY, BROWSER, null);
        var taken = views.take();
        views.note(STORY, BROWSER, null);
        views.putBack(taken);
        assertThat(views.take()).isEqualTo(Map.of(STORY, 2L));
    }

    @Test
    void a_page_that_is_only_fetched_ahead_has_not_been_read() {
        views.note(STORY, BROWSER, "prefetch;prerender");
        assertThat(views.take()).isEmpty();
    }

    @Test
    void addresses_that_somebody_makes_up_do_not_fill_the_memory() {
        for (var n = 0; n < Views.MOST + 100; n++) {
            views.note("/story/" + n, BROWSER, null);
        }
        views.note("/story/0", BROWSER, null);
        assertThat(views.take()).hasSize(Views.MOST).containsEntry("/story/0", 2L);
    }
}
