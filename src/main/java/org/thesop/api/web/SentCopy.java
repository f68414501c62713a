package org.thesop.api.web;

import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.stream.Collectors;
import org.thesop.story.Genre;
import org.thesop.story.web.TypedCopy;

/**
 * Copy as a program sends it: all of its words, because whatever would be left out would be gone from the story. Tags, bylines,
 * genre and the headline for search engines stay as they are where they are not there.
 */
final class SentCopy {

    private SentCopy() {}

    static TypedCopy read(Wanted sent) {
        var copy = new TypedCopy();
        copy.setBase(sent.number("base"));
        copy.setHeadline(sent.text("headline"));
        copy.setDeck(sent.text("deck"));
        copy.setDateline(sent.text("dateline"));
        copy.setBody(sent.text("body"));
        copy.setSummary(sent.text("summary"));
        copy.setLanguage(language(sent.text("language")));
        copy.setSection(sent.text("section"));
        sent.textOr("searchHeadline").ifPresent(copy::setSearchHeadline);
        sent.textOr("genre").ifPresent(genre -> copy.setGenre(genre(genre)));
        sent.list("tags")
                .ifPresent(tags -> copy.setTags(tags.stream().map(SentCopy::tag).collect(Collectors.joining("\n"))));
        sent.list("bylines").ifPresent(bylines -> copy.setBylines(bylines.toString()));
        return copy;
    }

    /** Well-formed, empty for that of the paper: it stands in every page and feed that the story comes to. */
    private static String language(String tag) {
        try {
            return tag.isBlank()
                    ? ""
                    : new Locale.Builder().setLanguageTag(tag.strip()).build().toLanguageTag();
        } catch (IllformedLocaleException noLanguage) {
            throw OddParameterException.member("language", "api.odd.word");
        }
    }

    /** The name of one, empty for that of its section. */
    private static String genre(String name) {
        if (!name.isEmpty() && Genre.named(name).isEmpty()) {
            throw OddParameterException.member("genre", "api.odd.choice");
        }
        return name;
    }

    private static String tag(JsonValue value) {
        if (value instanceof JsonString text) {
            return text.getString();
        }
        throw OddParameterException.member("tags", "api.odd.list");
    }
}
