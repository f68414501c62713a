package org.thesop.syndication;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.spi.JsonProvider;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.thesop.media.Size;
import org.thesop.site.Credit;
import org.thesop.syndication.NewsItem.Photo;

/**
 * A story as ninjs 3.0 has it (News in JSON, IPTC 2024): the form that programs of other newsrooms read most easily. What was
 * taken down is the same object once more, as a new version that is canceled and brings no copy.
 */
public final class Ninjs {

    /** As {@code Content-Type} names it; the standard has no type of its own. */
    public static final String TYPE = "application/json";

    static final String SCHEMA = "https://www.iptc.org/std/ninjs/ninjs-schema_3.0.json";

    private static final String TOPICS = "http://cv.iptc.org/newscodes/mediatopic/";
    private static final String HTML = "text/html";

    /** Looked up once: the static methods of {@code Json} search the class path at every call. */
    private static final JsonProvider JSON = JsonProvider.provider();

    private Ninjs() {}

    /** The object, as UTF-8. */
    public static byte[] of(NewsItem item, FeedWords words) {
        var object = JSON.createObjectBuilder();
        about(object, item, words);
        if (!item.canceled()) {
            copy(object, item, words);
        }
        return object.build().toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void about(JsonObjectBuilder object, NewsItem item, FeedWords words) {
        object.add("uri", words.id(item.storyId()))
                .add("type", "text")
                .add("representationType", item.canceled() ? "partial" : "full")
                .add("version", Integer.toString(item.version()))
                .add("firstCreated", moment(item.firstCreated()))
                .add("versionCreated", moment(item.versionCreated()));
        if (item.published() != null) {
            object.add("contentCreated", moment(item.published()));
        }
        if (item.embargoed() != null) {
            object.add("embargoedUntil", moment(item.embargoed()));
        }
        object.add("pubStatus", item.status().code())
                .add("copyrightHolder", words.paper())
                .add("language", item.language());
        var note = Stream.concat(
                        Stream.ofNullable(item.notice()),
                        item.corrections().stream().map(NewsItem.Correction::text))
                .collect(Collectors.joining("\n"));
        text(object, "edNote", note);
        object.add(
                "altIds",
                JSON.createArrayBuilder()
                        .add(value("role", "story", Long.toString(item.storyId())))
                        .add(value("role", "edition", Long.toString(item.editionId()))));
        if (item.path() != null) {
            object.add(
                    "renditions",
                    JSON.createArrayBuilder()
                            .add(JSON.createObjectBuilder()
                                    .add("name", "web")
                                    .add("href", words.whole(item.path()))
                                    .add("contentType", HTML)));
        }
        object.add(
                "standard",
                JSON.createObjectBuilder()
                        .add("name", "ninjs")
                        .add("version", "3.0")
                        .add("schema", SCHEMA));
    }

    private static void copy(JsonObjectBuilder object, NewsItem item, FeedWords words) {
        object.add("title", item.headline())
                .add("headlines", JSON.createArrayBuilder().add(value("role", "main", item.headline())))
                .add(
                        "bodies",
                        JSON.createArrayBuilder()
                                .add(value("role", "main", item.body())
                                        .add("contentType", HTML)
                                        .add("wordCount", item.words())));
        var descriptions = JSON.createArrayBuilder();
        described(descriptions, "deck", item.deck());
        described(descriptions, "summary", item.summary());
        object.add("descriptions", descriptions);
        text(object, "by", names(item.writers()));
        text(object, "located", item.dateline());
        object.add("infoSources", credits(item.credits(), words)).add("subjects", subjects(item, words));
        if (item.genre() != null) {
            object.add("genres", JSON.createArrayBuilder().add(genre(item)));
        }
        if (!item.pictures().isEmpty()) {
            var pictures = JSON.createArrayBuilder();
            item.pictures().forEach(photo -> pictures.add(picture(photo, words)));
            object.add("associations", pictures);
        }
    }

    private static JsonObjectBuilder genre(NewsItem item) {
        var name = item.genre().name();
        return JSON.createObjectBuilder()
                .add("name", name.charAt(0) + name.substring(1).toLowerCase(Locale.ROOT))
                .add("literal", name.toLowerCase(Locale.ROOT));
    }

    private static JsonArrayBuilder credits(List<Credit> credits, FeedWords words) {
        var all = JSON.createArrayBuilder();
        for (var credit : credits) {
            var source = JSON.createObjectBuilder()
                    .add("name", credit.name())
                    .add("role", credit.credit().name().toLowerCase(Locale.ROOT));
            text(source, "uri", words.whole(credit.path()));
            all.add(source);
        }
        return all;
    }

    /** The section, its topic as agencies sort, and the tags. */
    private static JsonArrayBuilder subjects(NewsItem item, FeedWords words) {
        var subjects = JSON.createArrayBuilder();
        if (item.section() != null) {
            subjects.add(subject(item.sectionName(), "section", words.whole("/section/" + item.section())));
        }
        if (item.topic() != null) {
            subjects.add(subject(
                    item.topic().standardName(), "about", TOPICS + item.topic().code()));
        }
        item.tags().forEach(tag -> subjects.add(subject(tag.name(), "keyword", words.whole(tag.path()))));
        return subjects;
    }

    private static JsonObjectBuilder subject(String name, String rel, String uri) {
        return JSON.createObjectBuilder().add("name", name).add("rel", rel).add("uri", uri);
    }

    private static JsonObjectBuilder picture(Photo photo, FeedWords words) {
        var address = words.whole("/media/" + photo.id());
        var picture = JSON.createObjectBuilder()
                .add("name", photo.id())
                .add("rel", "illustrates")
                .add("uri", address)
                .add("type", "picture");
        var descriptions = JSON.createArrayBuilder();
        described(descriptions, "caption", photo.caption());
        described(descriptions, "altText", photo.alt());
        picture.add("descriptions", descriptions);
        text(picture, "by", photo.credit());
        var renditions = JSON.createArrayBuilder();
        for (var width : Size.widths(photo.width())) {
            renditions.add(JSON.createObjectBuilder()
                    .add("name", "w" + width)
                    .add("href", address + "/" + width)
                    .add("width", width)
                    .add("height", Math.max(1, Math.round((float) photo.height() * width / photo.width()))));
        }
        return picture.add("renditions", renditions);
    }

    private static String names(List<Credit> writers) {
        return writers.stream().map(Credit::name).collect(Collectors.joining(", "));
    }

    private static void described(JsonArrayBuilder descriptions, String role, String text) {
        if (text != null && !text.isBlank()) {
            descriptions.add(value("role", role, text));
        }
    }

    private static void text(JsonObjectBuilder object, String name, String text) {
        if (text != null && !text.isBlank()) {
            object.add(name, text);
        }
    }

    private static JsonObjectBuilder value(String name, String as, String value) {
        return JSON.createObjectBuilder().add(name, as).add("value", value);
    }

    private static String moment(Instant moment) {
        return moment.truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
