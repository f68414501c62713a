package org.thesop.imports;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.ByteArrayInputStream;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.thesop.imports.NewsItems.Item;
import org.thesop.platform.Markup;

/**
 * Reads ninjs, IPTC's news in JSON: 1.x, whose fields are named after what they hold, 2.x, whose fields are lists, and 3.x,
 * which writes the same names with capitals in them.
 */
final class Ninjs {

    private static final int DEEPEST = 100;

    private Ninjs() {}

    /** The stories in it: one, or several in a list; none where it is of another type than text. */
    static List<Item> read(byte[] json, ZoneId zone) {
        if (isTooDeep(json)) {
            throw new UnreadableSourceException(Because.of(ImportReason.NO_NEWS_ITEM));
        }
        try (var reader = Json.createReader(new ByteArrayInputStream(json))) {
            var value = reader.readValue();
            var all = value.getValueType() == JsonValue.ValueType.ARRAY ? value.asJsonArray() : List.of(value);
            var items = new ArrayList<Item>();
            for (var each : all) {
                if (!(each instanceof JsonObject item) || member(item, "uri") == null) {
                    throw new UnreadableSourceException(Because.of(ImportReason.NO_NEWS_ITEM));
                }
                if (isText(item)) {
                    items.add(item(item, zone));
                }
            }
            return items;
        } catch (JsonException | IllegalStateException broken) {
            throw new UnreadableSourceException(Because.of(ImportReason.NO_NEWS_ITEM), broken);
        }
    }

    /** Parsers of JSON call themselves for each level. Brackets in words count as well: no news has so many unclosed ones. */
    private static boolean isTooDeep(byte[] json) {
        var depth = 0;
        for (var each : json) {
            depth += each == '[' || each == '{' ? 1 : each == ']' || each == '}' ? -1 : 0;
            if (depth > DEEPEST) {
                return true;
            }
        }
        return false;
    }

    private static boolean isText(JsonObject item) {
        return List.of("", "text", "composite").contains(text(item, "type"));
    }

    private static Item item(JsonObject item, ZoneId zone) {
        var at = NewsMoment.of(text(item, "firstcreated"), zone);
        return new Item(
                text(item, "uri"),
                text(item, "headline").isEmpty() ? first(item, "headlines", "main") : text(item, "headline"),
                withRole(item, "descriptions", "deck").orElse(""),
                NewsItems.bylines(text(item, "byline", "by")),
                text(item, "dateline", "located"),
                html(item),
                text(item, "description_text").isEmpty()
                        ? first(item, "descriptions", "summary")
                        : text(item, "description_text"),
                text(item, "language"),
                Stream.concat(names(item, "subject"), names(item, "subjects")).toList(),
                text(item, "pubstatus"),
                NewsMoment.of(text(item, "embargoed", "embargoedUntil"), zone),
                at == null ? NewsMoment.of(text(item, "versioncreated"), zone) : at,
                pictures(item));
    }

    private static String html(JsonObject item) {
        var markup = text(item, "body_html", "body_xhtml");
        if (!markup.isEmpty()) {
            return markup;
        }
        if (!text(item, "body_text").isEmpty()) {
            return Markup.text(text(item, "body_text"));
        }
        return objects(item, "bodies")
                .filter(each -> !text(each, "value").isEmpty())
                .findFirst()
                .map(each -> text(each, "contenttype").contains("html")
                        ? text(each, "value")
                        : Markup.text(text(each, "value")))
                .orElse("");
    }

    /** The value with this role, else the first. */
    private static String first(JsonObject item, String key, String role) {
        return withRole(item, key, role)
                .or(() -> objects(item, key).findFirst().map(each -> text(each, "value")))
                .orElse("");
    }

    private static Optional<String> withRole(JsonObject item, String key, String role) {
        return objects(item, key)
                .filter(each -> text(each, "role").equals(role))
                .findFirst()
                .map(each -> text(each, "value"));
    }

    private static Stream<String> names(JsonObject item, String key) {
        return objects(item, key).map(each -> text(each, "name")).filter(name -> !name.isEmpty());
    }

    /** In 1.x named after what they are to the story, in 2.x in a list. */
    private static List<ItemPicture> pictures(JsonObject item) {
        return members(item, "associations")
                .filter(each -> List.of("", "picture", "graphic").contains(text(each, "type")))
                .map(each -> new ItemPicture(
                        address(each),
                        text(each, "description_text").isEmpty()
                                ? first(each, "descriptions", "caption")
                                : text(each, "description_text"),
                        text(each, "byline", "by", "copyrightHolder"),
                        withRole(each, "descriptions", "altText").orElse(""),
                        forms(each).map(form -> text(form, "href")).collect(Collectors.toSet())))
                .toList();
    }

    /** The widest of the forms in which it can be had. */
    private static String address(JsonObject picture) {
        return forms(picture)
                .max(Comparator.comparingDouble(Ninjs::width))
                .map(each -> text(each, "href"))
                .orElse("");
    }

    private static Stream<JsonObject> forms(JsonObject picture) {
        return members(picture, "renditions")
                .filter(each -> !text(each, "href").isEmpty())
                .filter(each -> text(each, "mimetype", "contentType").isEmpty()
                        || text(each, "mimetype", "contentType").startsWith("image/"));
    }

    private static double width(JsonObject rendition) {
        return member(rendition, "width") instanceof JsonNumber width ? width.doubleValue() : 0;
    }

    /** The objects in a list, or those that have a name each. */
    private static Stream<JsonObject> members(JsonObject item, String key) {
        return member(item, key) instanceof JsonObject named
                ? named.values().stream().filter(JsonObject.class::isInstance).map(JsonObject.class::cast)
                : objects(item, key);
    }

    private static Stream<JsonObject> objects(JsonObject item, String key) {
        var value = member(item, key);
        return value != null && value.getValueType() == JsonValue.ValueType.ARRAY
                ? value.asJsonArray().stream()
                        .filter(JsonObject.class::isInstance)
                        .map(JsonObject.class::cast)
                : Stream.empty();
    }

    /** The first of these that says something. */
    private static String text(JsonObject item, String... keys) {
        return Stream.of(keys)
                .map(key -> member(item, key) instanceof JsonString words
                        ? words.getString().replace("\0", "").strip()
                        : "")
                .filter(words -> !words.isEmpty())
                .findFirst()
                .orElse("");
    }

    /** What has this name, with capitals or without them; null for nothing. */
    private static JsonValue member(JsonObject item, String key) {
        var named = item.get(key);
        return named != null
                ? named
                : item.entrySet().stream()
                        .filter(each -> each.getKey().equalsIgnoreCase(key))
                        .map(Map.Entry::getValue)
                        .findFirst()
                        .orElse(null);
    }
}
