package org.thesop.imports;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.thesop.imports.ArrivingStory.Meta;
import org.thesop.imports.ArrivingStory.Named;
import org.thesop.imports.WxrItem.Term;
import org.thesop.platform.Settings;
import org.thesop.story.Byline.Credit;
import org.thesop.story.Byline.Place;
import org.thesop.story.Edition;
import org.thesop.story.EditionKind;
import org.thesop.story.Genre;
import org.thesop.story.Slug;
import org.thesop.story.Told;

/** What a paper of ours keeps beside the posts of its export, under keys of its own: what WordPress has no place for. */
final class WxrOurs {

    static final String KEYS = "_thesop_";

    private WxrOurs() {}

    /** Whether a paper of ours has exported this post: it says where it stood there. */
    static boolean has(WxrItem item) {
        return !said(item, "address").isEmpty();
    }

    /** A value; empty when there is none. */
    static String said(WxrItem item, String key) {
        return item.meta(KEYS + key);
    }

    /** A value; null when there is none. */
    private static String saidOrNull(WxrItem item, String key) {
        var said = said(item, key);
        return said.isEmpty() ? null : said;
    }

    static Meta meta(WxrItem item) {
        if (!has(item)) {
            return Meta.NONE;
        }
        var names = new HashMap<String, String>();
        item.terms("post_tag").stream()
                .filter(tag -> !makesItsSlug(tag))
                .forEach(tag -> names.put(tag.nicename(), tag.label()));
        return new Meta(
                said(item, "search_headline"),
                genre(said(item, "genre")),
                said(item, "address"),
                here(item),
                formerly(item),
                each(item, "note", WxrOurs::told),
                !said(item, "history").isEmpty(),
                names);
    }

    /** It stands elsewhere here where its section became another. */
    private static List<String> formerly(WxrItem item) {
        return Stream.concat(item.metas(KEYS + "former_address").stream(), Stream.of(said(item, "address")))
                .distinct()
                .toList();
    }

    /** The address of a post that this very paper exported; null for any other. */
    static String here(WxrItem item) {
        return has(item) && item.link.startsWith(Settings.paperUrl() + "/") ? said(item, "address") : null;
    }

    private static Genre genre(String name) {
        return Arrays.stream(Genre.values())
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    /** As they are to be typed: one whose spelling was changed is known by its slug alone. */
    static List<String> tags(WxrItem item) {
        return item.terms("post_tag").stream()
                .map(tag -> !has(item) || makesItsSlug(tag) ? tag.label() : tag.nicename())
                .toList();
    }

    private static boolean makesItsSlug(Term tag) {
        return !Slug.isOne(tag.nicename()) || Slug.of(tag.label()).text().equals(tag.nicename());
    }

    /** Those in its bylines; an author only for those who are of the newsroom, or were. */
    static List<Named> bylines(WxrItem item) {
        return each(item, "byline", WxrOurs::byline);
    }

    private static Named byline(JsonObject byline) {
        return new Named(
                byline.getString("login", null),
                byline.getString("name", ""),
                Optional.of(byline.getString("title", ""))
                        .filter(title -> !title.isEmpty())
                        .orElse(null),
                Credit.valueOf(byline.getString("credit", "WORDS")),
                Place.valueOf(byline.getString("place", "UNDER_HEADLINE")));
    }

    /** How many things were told of it that cannot be read. */
    static int unreadableNotes(WxrItem item) {
        return item.metas(KEYS + "note").size()
                - each(item, "note", WxrOurs::told).size();
    }

    private static Told told(JsonObject told) {
        var kind = EditionKind.valueOf(told.getString("kind", ""));
        var note = told.getString("note", "").strip();
        if (!kind.needsPublicNote() || note.isEmpty() || note.length() > Edition.LONGEST_NOTE) {
            throw new IllegalArgumentException("told as " + kind);
        }
        return new Told(kind, Instant.parse(told.getString("at", "")), note);
    }

    /** What it stands with; empty for a story that stands for itself. */
    static Optional<ArrivingCompanions> companions(WxrItem item, String identity) {
        var all = new ArrivingCompanions(
                identity,
                here(item),
                saidOrNull(item, "translation_of"),
                saidOrNull(item, "follow_up_of"),
                saidOrNull(item, "sidebar_of"),
                place(said(item, "sidebar_place")));
        return has(item) && (all.translationOf() != null || all.followUpOf() != null || all.main() != null)
                ? Optional.of(all)
                : Optional.empty();
    }

    private static Integer place(String said) {
        return said.matches("[1-9]\\d{0,3}") ? Integer.valueOf(said) : null;
    }

    private static <T> List<T> each(WxrItem item, String key, Function<JsonObject, T> read) {
        return item.metas(KEYS + key).stream()
                .map(json -> read(json, read))
                .flatMap(Optional::stream)
                .toList();
    }

    private static <T> Optional<T> read(String json, Function<JsonObject, T> read) {
        try (var reader = Json.createReader(new StringReader(json))) {
            return Optional.of(read.apply(reader.readObject()));
        } catch (JsonException | ClassCastException | IllegalArgumentException | DateTimeException notOurs) {
            return Optional.empty();
        }
    }
}
