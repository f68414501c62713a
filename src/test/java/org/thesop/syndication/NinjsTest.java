package org.thesop.syndication;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.thesop.house.ShownTag;
import org.thesop.site.Credit;
import org.thesop.story.Byline;
import org.thesop.story.EditionKind;
import org.thesop.story.Genre;
import org.thesop.story.MediaTopic;
import org.thesop.syndication.NewsItem.Correction;
import org.thesop.syndication.NewsItem.Photo;
import org.thesop.syndication.NewsItem.Status;

/** The form that programs of other newsrooms read, held against what ninjs 3.0 says of it. */
class NinjsTest {

    private static final Instant OUT = Instant.parse("2026-11-23T14:40:00Z");
    private static final Instant CHANGED = Instant.parse("2026-11-24T09:05:30.123Z");
    private static final FeedWords WORDS = new FeedWords("theSOP", "https://paper.example", null, "");

    private static NewsItem item(Status status) {
        var isGone = status == Status.CANCELED;
        return new NewsItem(
                17,
                40,
                3,
                status,
                CHANGED,
                OUT,
                status == Status.WITHHELD ? null : OUT,
                CHANGED,
                status == Status.WITHHELD ? Instant.parse("2026-12-01T05:00:00Z") : null,
                status == Status.WITHHELD ? null : "/story/campus/2026/11/23/night-buses",
                "es",
                isGone ? null : "Buses & <trams>",
                isGone ? null : "The city pays",
                isGone ? null : "Washington",
                isGone ? null : "What it costs",
                isGone ? null : "<p>One &amp; two</p>",
                isGone ? 0 : 3,
                isGone
                        ? List.of()
                        : List.of(
                                credit("Wendy Marsh", Byline.Credit.WORDS, "wendy"),
                                credit("Percy Lens", Byline.Credit.PICTURES, null)),
                "campus",
                "Campus",
                isGone ? null : MediaTopic.EDUCATION,
                isGone ? null : Genre.ANALYSIS,
                isGone ? List.of() : List.of(new ShownTag("night-buses", "Night buses")),
                isGone ? List.of() : List.of(new Correction(EditionKind.CORRECTION, CHANGED, "It was 41, not 14.")),
                isGone
                        ? List.of()
                        : List.of(new Photo(
                                "p1",
                                "https://paper.example/media/p1/1200",
                                1200,
                                800,
                                "A bus",
                                "At night",
                                "Percy Lens")),
                isGone ? "It was made up." : null);
    }

    private static Credit credit(String name, Byline.Credit as, String handle) {
        return new Credit(name, null, as, Byline.Place.UNDER_HEADLINE, handle, null);
    }

    private static JsonObject written(Status status) {
        try (var reader = Json.createReader(new ByteArrayInputStream(Ninjs.of(item(status), WORDS)))) {
            return reader.readObject();
        }
    }

    @ParameterizedTest
    @EnumSource
    void it_says_what_the_standard_knows_and_nothing_else(Status status) {
        var object = written(status);
        assertThat(Schemas.ninjs(object.toString())).isEmpty();
        assertThat(object.getString("uri")).isEqualTo("tag:paper.example,2026:story-17");
        assertThat(object.getString("version")).isEqualTo("3");
        assertThat(object.getString("pubStatus")).isEqualTo(status.code());
        assertThat(object.getString("firstCreated")).isEqualTo("2026-11-23T14:40:00Z");
        assertThat(object.getString("versionCreated")).isEqualTo("2026-11-24T09:05:30Z");
        assertThat(object.getJsonObject("standard").getString("version")).isEqualTo("3.0");
    }

    @Test
    void what_the_standard_does_not_know_is_found() {
        var more = Json.createObjectBuilder(written(Status.USABLE)).add("headline", "One too many");
        assertThat(Schemas.ninjs(more.build().toString())).isNotEmpty();
    }

    @Test
    void a_story_is_whole_with_who_made_it_and_what_it_is_about() {
        var object = written(Status.USABLE);
        assertThat(object.getJsonArray("bodies").getJsonObject(0).getString("value"))
                .isEqualTo("<p>One &amp; two</p>");
        assertThat(object.getJsonArray("headlines").getJsonObject(0).getString("value"))
                .isEqualTo("Buses & <trams>");
        assertThat(object.getString("by")).isEqualTo("Wendy Marsh");
        assertThat(object.getString("edNote")).isEqualTo("It was 41, not 14.");
        assertThat(object.getJsonArray("infoSources").getValuesAs(JsonObject.class))
                .extracting(each -> each.getString("name") + " " + each.getString("role"))
                .containsExactly("Wendy Marsh words", "Percy Lens pictures");
        assertThat(object.getJsonArray("subjects").getValuesAs(JsonObject.class))
                .extracting(each -> each.getString("uri"))
                .containsExactly(
                        "https://paper.example/section/campus",
                        "http://cv.iptc.org/newscodes/mediatopic/05000000",
                        "https://paper.example/tag/night-buses");
        assertThat(object.getJsonArray("renditions").getJsonObject(0).getString("href"))
                .isEqualTo("https://paper.example/story/campus/2026/11/23/night-buses");
    }

    @Test
    void a_picture_is_there_in_the_sizes_that_it_is_had_in() {
        var picture = written(Status.USABLE).getJsonArray("associations").getJsonObject(0);
        assertThat(picture.getString("type")).isEqualTo("picture");
        assertThat(picture.getString("by")).isEqualTo("Percy Lens");
        assertThat(picture.getJsonArray("renditions").getValuesAs(JsonObject.class))
                .extracting(each -> each.getString("href") + " " + each.getInt("width") + "x" + each.getInt("height"))
                .containsExactly(
                        "https://paper.example/media/p1/480 480x320",
                        "https://paper.example/media/p1/960 960x640",
                        "https://paper.example/media/p1/1200 1200x800");
    }

    @Test
    void what_goes_ahead_says_until_when_it_is_held_back() {
        var object = written(Status.WITHHELD);
        assertThat(object.getString("embargoedUntil")).isEqualTo("2026-12-01T05:00:00Z");
        assertThat(object.containsKey("contentCreated")).isFalse();
    }

    @Test
    void of_what_was_taken_down_no_word_of_its_copy_is_sent_again() {
        var object = written(Status.CANCELED);
        assertThat(object.keySet()).doesNotContain("headlines", "bodies", "title", "by", "associations", "subjects");
        assertThat(object.getString("edNote")).isEqualTo("It was made up.");
        assertThat(object.getString("representationType")).isEqualTo("partial");
    }
}
