package org.thesop.api.web;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.thesop.api.StoryLine;
import org.thesop.platform.Settings;
import org.thesop.site.Credit;
import org.thesop.site.PublicAddress;
import org.thesop.story.MediaTopic;
import org.thesop.syndication.NewsItem;

/** Published stories as programs get them. Moments are in UTC, to the second; what a story does not have is null. */
final class StoriesAsJson {

    private static final JsonProvider JSON = JsonProvider.provider();

    private StoriesAsJson() {}

    static JsonObjectBuilder line(StoryLine story, List<StoryLine.By> credits) {
        var by = JSON.createArrayBuilder();
        credits.forEach(
                each -> by.add(credit(each.name(), each.title(), each.credit().name(), each.handle())));
        var json = JSON.createObjectBuilder()
                .add("id", story.storyId())
                .add("headline", story.headline())
                .add("deck", orNull(story.deck()))
                .add("summary", orNull(story.summary()))
                .add("language", story.language())
                .add("section", named(story.section(), story.sectionName()))
                .add("published", moment(story.firstPublishedAt()))
                .add("updated", moment(story.updated()))
                .add("credits", by);
        return addresses(json, story.storyId(), story.path());
    }

    static JsonObjectBuilder whole(NewsItem story) {
        var credits = JSON.createArrayBuilder();
        for (Credit each : story.credits()) {
            credits.add(credit(each.name(), each.title(), each.credit().name(), each.handle()));
        }
        var tags = JSON.createArrayBuilder();
        story.tags().forEach(tag -> tags.add(named(tag.slug(), tag.name())));
        var json = JSON.createObjectBuilder()
                .add("id", story.storyId())
                .add("version", story.version())
                .add("headline", story.headline())
                .add("deck", orNull(story.deck()))
                .add("dateline", orNull(story.dateline()))
                .add("summary", orNull(story.summary()))
                .add("language", story.language())
                .add(
                        "genre",
                        story.genre() == null
                                ? JsonValue.NULL
                                : JSON.createValue(story.genre().name()))
                .add("section", named(story.section(), story.sectionName()))
                .add(
                        "mediaTopic",
                        story.topic() == null
                                ? JsonValue.NULL
                                : topic(story.topic()).build())
                .add("tags", tags)
                .add("published", moment(story.published()))
                .add("updated", moment(story.updated()))
                .add("credits", credits)
                .add("body", story.body())
                .add("words", story.words())
                .add("corrections", corrections(story))
                .add("pictures", pictures(story));
        return addresses(json, story.storyId(), story.path());
    }

    static JsonObjectBuilder topic(MediaTopic topic) {
        return JSON.createObjectBuilder().add("code", topic.code()).add("name", topic.standardName());
    }

    private static JsonArrayBuilder corrections(NewsItem story) {
        var told = JSON.createArrayBuilder();
        story.corrections()
                .forEach(each -> told.add(JSON.createObjectBuilder()
                        .add("kind", each.kind().name())
                        .add("at", moment(each.at()))
                        .add("text", each.text())));
        return told;
    }

    private static JsonArrayBuilder pictures(NewsItem story) {
        var shown = JSON.createArrayBuilder();
        story.pictures()
                .forEach(each -> shown.add(JSON.createObjectBuilder()
                        .add("address", each.address())
                        .add("width", each.width())
                        .add("height", each.height())
                        .add("alt", orNull(each.alt()))
                        .add("caption", orNull(each.caption()))
                        .add("credit", orNull(each.credit()))));
        return shown;
    }

    private static JsonObjectBuilder addresses(JsonObjectBuilder json, long id, String path) {
        var page = Settings.paperUrl() + path;
        return json.add("address", page)
                .add("newsItem", page + PublicAddress.NEWS_ITEM)
                .add("self", Settings.paperUrl() + "/api/v1/stories/" + id);
    }

    private static JsonObjectBuilder credit(String name, String title, String as, String handle) {
        return JSON.createObjectBuilder()
                .add("name", name)
                .add("title", orNull(title))
                .add("credit", as)
                .add("person", orNull(handle));
    }

    static JsonObjectBuilder named(String slug, String name) {
        return JSON.createObjectBuilder().add("slug", slug).add("name", name);
    }

    static JsonValue moment(Instant moment) {
        return moment == null
                ? JsonValue.NULL
                : JSON.createValue(moment.truncatedTo(ChronoUnit.SECONDS).toString());
    }

    /** Null for nothing, and for what is empty. */
    static JsonValue orNull(String text) {
        return text == null || text.isBlank() ? JsonValue.NULL : JSON.createValue(text);
    }
}
