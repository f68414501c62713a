package org.thesop.syndication;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.spi.JsonProvider;
import java.util.stream.Collectors;
import org.thesop.platform.Markup;
import org.thesop.site.Name;
import org.thesop.site.PublishedStory;

/** What another site shows of a story of ours when somebody names its address there: oEmbed 1.0, of the type rich. */
public final class Card {

    /** What a site that says nothing has room for, in pixels. */
    private static final int WIDTH = 600;

    private static final int HEIGHT = 220;

    private static final int KEPT_SECONDS = 3600;

    private static final JsonProvider JSON = JsonProvider.provider();

    private Card() {}

    /**
     * The card as JSON.
     *
     * @param mostWidth what the other site has room for, in pixels
     */
    public static JsonObject of(PublishedStory story, FeedWords words, int mostWidth, int mostHeight) {
        var by = story.writers().stream()
                .map(name -> name.before() + name.name())
                .collect(Collectors.joining());
        var card = JSON.createObjectBuilder()
                .add("version", "1.0")
                .add("type", "rich")
                .add("title", story.headline())
                .add("provider_name", words.paper())
                .add("provider_url", words.home() + "/")
                .add("cache_age", KEPT_SECONDS)
                .add("width", Math.min(WIDTH, mostWidth))
                .add("height", Math.min(HEIGHT, mostHeight))
                .add("html", html(story, by, words));
        if (!by.isEmpty()) {
            card.add("author_name", by);
            story.writers().stream()
                    .map(Name::address)
                    .filter(address -> address != null)
                    .findFirst()
                    .ifPresent(address -> card.add("author_url", address));
        }
        return pictured(card, story, mostWidth, mostHeight).build();
    }

    /** oEmbed wants no picture that is larger than there is room for. */
    private static JsonObjectBuilder pictured(
            JsonObjectBuilder card, PublishedStory story, int mostWidth, int mostHeight) {
        var picture = story.picture();
        return picture == null || picture.width() > mostWidth || picture.height() > mostHeight
                ? card
                : card.add("thumbnail_url", picture.address())
                        .add("thumbnail_width", picture.width())
                        .add("thumbnail_height", picture.height());
    }

    /** Markup alone: it can do nothing on a page of others. */
    private static String html(PublishedStory story, String by, FeedWords words) {
        var signed = by.isEmpty() ? words.paper() : by + ", " + words.paper();
        return "<blockquote cite=\"" + Markup.quoted(story.address()) + "\" lang=\"" + Markup.quoted(story.language())
                + "\"><p><a href=\"" + Markup.quoted(story.address()) + "\"><strong>" + Markup.text(story.headline())
                + "</strong></a></p><p>" + Markup.text(story.description()) + "</p><footer>" + Markup.text(signed)
                + " · <time datetime=\"" + story.publishedIso() + "\">" + Markup.text(story.published())
                + "</time></footer></blockquote>";
    }
}
