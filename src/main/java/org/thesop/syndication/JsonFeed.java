package org.thesop.syndication;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.spi.JsonProvider;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.thesop.house.ShownTag;
import org.thesop.site.Credit;
import org.thesop.site.WholeStory;

/** A feed as JSON Feed 1.1 has it (jsonfeed.org). */
final class JsonFeed {

    /** Looked up once: the static methods of {@code Json} search the class path at every call. */
    private static final JsonProvider JSON = JsonProvider.provider();

    private JsonFeed() {}

    static void write(Feed feed, FeedWords words, OutputStream to) throws IOException {
        var items = JSON.createArrayBuilder();
        feed.stories().forEach(story -> items.add(item(story, words)));
        var paper = JSON.createObjectBuilder().add("name", words.paper()).add("url", words.home() + "/");
        var json = JSON.createObjectBuilder()
                .add("version", "https://jsonfeed.org/version/1.1")
                .add("title", feed.title())
                .add("description", feed.about())
                .add("user_comment", words.forPeople())
                .add("home_page_url", feed.page())
                .add("feed_url", feed.in(FeedForm.JSON))
                .add("language", feed.language())
                .add("authors", JSON.createArrayBuilder().add(paper))
                .add("items", items);
        if (words.hub() != null) {
            var hub = JSON.createObjectBuilder().add("type", "WebSub").add("url", words.hub());
            json.add("hubs", JSON.createArrayBuilder().add(hub));
        }
        to.write(json.build().toString().getBytes(StandardCharsets.UTF_8));
    }

    private static JsonObjectBuilder item(WholeStory story, FeedWords words) {
        var item = JSON.createObjectBuilder()
                .add("id", words.id(story.id()))
                .add("url", story.address())
                .add("title", story.headline())
                .add("summary", story.summary())
                .add("content_html", story.body())
                .add(
                        "date_published",
                        story.published().truncatedTo(ChronoUnit.SECONDS).toString())
                .add(
                        "date_modified",
                        story.updated().truncatedTo(ChronoUnit.SECONDS).toString())
                .add("language", story.language())
                .add("tags", tags(story.sectionName(), story.tags()));
        return story.writers().isEmpty() ? item : item.add("authors", authors(story.writers(), words));
    }

    private static JsonArrayBuilder authors(List<Credit> writers, FeedWords words) {
        var authors = JSON.createArrayBuilder();
        for (var writer : writers) {
            var author = JSON.createObjectBuilder().add("name", writer.name());
            authors.add(writer.path() == null ? author : author.add("url", words.whole(writer.path())));
        }
        return authors;
    }

    private static JsonArrayBuilder tags(String section, List<ShownTag> tags) {
        var names = JSON.createArrayBuilder().add(section);
        tags.forEach(tag -> names.add(tag.name()));
        return names;
    }
}
