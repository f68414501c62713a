package org.thesop.syndication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.feed.synd.SyndPerson;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import jakarta.json.Json;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.thesop.house.ShownTag;
import org.thesop.site.Credit;
import org.thesop.site.WholeStory;
import org.thesop.story.Byline;
import org.thesop.story.EditionAction;
import org.thesop.story.EditionMoved;
import org.thesop.story.EditionState;

/** The feeds, read again by what feed readers are made of. */
class FeedFormTest {

    private static final Instant PUBLISHED = Instant.parse("2026-11-23T14:40:00Z");
    private static final Instant UPDATED = Instant.parse("2026-11-24T09:05:00Z");
    private static final FeedWords WORDS =
            new FeedWords("theSOP", "https://paper.example", "https://hub.example/", "This is a feed -- read on");

    private static WholeStory story(String headline) {
        return new WholeStory(
                17,
                "https://paper.example/story/campus/2026/11/23/night-buses",
                "campus",
                "Campus",
                "es",
                headline,
                "What <b> & &lt; mean",
                "<p>One & two &lt;three&gt;</p>",
                PUBLISHED,
                UPDATED,
                List.of(
                        credit("Wendy Marsh", Byline.Credit.WORDS, "wendy"),
                        credit("SOP newswire2", Byline.Credit.WORDS, null),
                        credit("Percy Lens", Byline.Credit.PICTURES, null)),
                List.of(new ShownTag("night-buses", "Night buses")));
    }

    private static Credit credit(String name, Byline.Credit as, String handle) {
        return new Credit(name, null, as, Byline.Place.UNDER_HEADLINE, handle, null);
    }

    private static Feed feed(WholeStory... stories) {
        return new Feed(
                "Campus · theSOP",
                "The newest Campus stories",
                "https://paper.example/section/campus",
                "https://paper.example/section/campus/feed",
                "en",
                PUBLISHED,
                List.of(stories));
    }

    private static String written(FeedForm form, Feed feed) {
        var bytes = new ByteArrayOutputStream();
        try {
            form.write(feed, WORDS, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private static SyndFeed read(FeedForm form, Feed feed) {
        try {
            return new SyndFeedInput(true, Locale.US).build(new StringReader(written(form, feed)));
        } catch (FeedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> wrong(FeedForm form, String feed) {
        return switch (form) {
            case ATOM -> Schemas.atom(feed);
            case RSS -> Schemas.rss(feed);
            case JSON -> Schemas.jsonFeed(feed);
        };
    }

    @ParameterizedTest
    @EnumSource
    void a_feed_is_as_its_standard_has_it(FeedForm form) {
        assertThat(wrong(form, written(form, feed(story("Night buses return"), story("Buses & <b>trams</b>")))))
                .isEmpty();
        assertThat(wrong(form, written(form, feed()))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void what_the_standard_of_a_feed_does_not_have_is_found(FeedForm form) {
        var feed = written(form, feed(story("Night buses return")));
        assertThat(wrong(form, feed.replace("2026-11-23T14:40:00Z", "yesterday").replace("Mon, 23 Nov", "23 Nov")))
                .isNotEmpty();
        assertThat(wrong(form, feed.replace("tag:paper.example,2026:story-17", "")))
                .isNotEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"ATOM", "RSS"})
    void a_feed_reader_gets_the_whole_story_its_names_and_both_its_dates(FeedForm form) {
        var read = read(form, feed(story("Night buses return")));
        assertThat(read.getTitle()).isEqualTo("Campus · theSOP");
        var entry = read.getEntries().get(0);
        assertThat(entry.getTitle()).isEqualTo("Night buses return");
        assertThat(entry.getUri()).isEqualTo("tag:paper.example,2026:story-17");
        assertThat(entry.getLink()).isEqualTo("https://paper.example/story/campus/2026/11/23/night-buses");
        assertThat(entry.getPublishedDate().toInstant()).isEqualTo(PUBLISHED);
        assertThat(entry.getCategories())
                .extracting(each -> each.getLabel() == null ? each.getName() : each.getLabel())
                .contains("Campus", "Night buses");
        assertThat(written(form, feed(story("Night buses return"))))
                .contains(
                        "One &amp; two &amp;lt;three&amp;gt;", "2026-11-24T09:05:00Z", "Wendy Marsh", "SOP newswire2");
    }

    @Test
    void atom_names_all_authors_with_their_pages_and_the_language_of_each_story() {
        var entry = read(FeedForm.ATOM, feed(story("Night buses return")))
                .getEntries()
                .get(0);
        assertThat(entry.getUpdatedDate().toInstant()).isEqualTo(UPDATED);
        assertThat(entry.getAuthors())
                .extracting(SyndPerson::getName, SyndPerson::getUri)
                .containsExactly(
                        tuple("Wendy Marsh", "https://paper.example/people/wendy"), tuple("SOP newswire2", null));
        assertThat(entry.getContributors()).extracting(SyndPerson::getName).containsExactly("Percy Lens");
        assertThat(written(FeedForm.ATOM, feed(story("x")))).contains("<entry xml:lang=\"es\">");
    }

    @ParameterizedTest
    @EnumSource(names = {"ATOM", "RSS"})
    void a_headline_is_read_back_as_it_was_typed_but_for_what_xml_cannot_have(FeedForm form) {
        var read = read(form, feed(story("“Fish & chips” <b>\uD83D\uDE00</b>\u0007 ]]>")));
        assertThat(read.getEntries().get(0).getTitle()).isEqualTo("“Fish & chips” <b>\uD83D\uDE00</b> ]]>");
    }

    @Test
    void a_summary_is_plain_text_and_rss_which_has_only_html_says_so() {
        var story = feed(story("Night buses"));
        assertThat(read(FeedForm.ATOM, story)
                        .getEntries()
                        .get(0)
                        .getDescription()
                        .getValue())
                .isEqualTo("What <b> & &lt; mean");
        assertThat(read(FeedForm.RSS, story)
                        .getEntries()
                        .get(0)
                        .getDescription()
                        .getValue())
                .isEqualTo("What &lt;b&gt; &amp; &amp;lt; mean");
    }

    @ParameterizedTest
    @EnumSource(names = {"ATOM", "RSS"})
    void a_feed_without_a_story_is_a_feed(FeedForm form) {
        assertThat(read(form, feed()).getEntries()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void whoever_opens_a_feed_in_a_browser_is_told_what_it_is(FeedForm form) {
        assertThat(written(form, feed())).contains("This is a feed ");
    }

    @Test
    void json_says_the_same() {
        try (var reader = Json.createReader(new StringReader(written(FeedForm.JSON, feed(story("Night buses")))))) {
            var feed = reader.readObject();
            assertThat(feed.getString("version")).isEqualTo("https://jsonfeed.org/version/1.1");
            assertThat(feed.getString("feed_url")).isEqualTo("https://paper.example/section/campus/feed.json");
            var item = feed.getJsonArray("items").getJsonObject(0);
            assertThat(item.getString("id")).isEqualTo("tag:paper.example,2026:story-17");
            assertThat(item.getString("content_html")).isEqualTo("<p>One & two &lt;three&gt;</p>");
            assertThat(item.getString("date_published")).isEqualTo("2026-11-23T14:40:00Z");
            assertThat(item.getString("date_modified")).isEqualTo("2026-11-24T09:05:00Z");
            assertThat(item.getString("language")).isEqualTo("es");
            assertThat(item.getJsonArray("authors")).hasSize(2);
            assertThat(item.getJsonArray("tags")).hasSize(2);
        }
    }

    @ParameterizedTest
    @EnumSource
    void whoever_follows_a_feed_is_told_of_the_hub(FeedForm form) {
        assertThat(written(form, feed())).contains("https://hub.example/");
    }

    @Test
    void a_hub_is_told_what_comes_out_and_what_is_taken_down_and_nothing_of_an_archive_that_is_brought_in() {
        assertThat(HubCalls.isNews(moved(EditionAction.PUBLISH, EditionState.APPROVED, EditionState.PUBLISHED)))
                .isTrue();
        assertThat(HubCalls.isNews(moved(EditionAction.WITHDRAW, EditionState.PUBLISHED, EditionState.WITHDRAWN)))
                .isTrue();
        assertThat(HubCalls.isNews(moved(EditionAction.SUBMIT, EditionState.DRAFT, EditionState.SUBMITTED)))
                .isFalse();
        assertThat(HubCalls.isNews(moved(EditionAction.IMPORT, null, EditionState.PUBLISHED)))
                .isFalse();
    }

    private static EditionMoved moved(EditionAction action, EditionState from, EditionState to) {
        return new EditionMoved(1, 2, action, from, to, 3L, PUBLISHED, null, null);
    }

    @Test
    void a_hub_is_told_of_each_of_each_feed_in_each_of_its_forms() {
        assertThat(HubCalls.form(List.of("https://paper.example/feed")))
                .isEqualTo("hub.mode=publish&hub.url=https%3A%2F%2Fpaper.example%2Ffeed.atom"
                        + "&hub.url=https%3A%2F%2Fpaper.example%2Ffeed.rss"
                        + "&hub.url=https%3A%2F%2Fpaper.example%2Ffeed.json");
    }
}
