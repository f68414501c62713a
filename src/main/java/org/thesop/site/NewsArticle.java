package org.thesop.site;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.spi.JsonProvider;
import java.util.List;
import org.thesop.platform.Settings;

/** A story as search engines read it: schema.org's NewsArticle in JSON-LD. */
record NewsArticle(JsonObject object) {

    /** Looked up once: the static methods of {@code Json} search the class path at every call. */
    private static final JsonProvider JSON = JsonProvider.provider();

    private static final String PAPER = Settings.paperUrl();

    /** Moments in ISO 8601 with the offset of the paper's zone. */
    static NewsArticle of(
            StoryFacts facts, List<Credit> writers, String description, String published, String modified) {
        var url = PAPER + facts.path();
        return new NewsArticle(JSON.createObjectBuilder()
                .add("@context", "https://schema.org")
                .add("@type", "NewsArticle")
                .add("headline", facts.headline())
                .add("description", description)
                .add("datePublished", published)
                .add("dateModified", modified)
                .add("author", authors(writers))
                .add("publisher", paper())
                .add("articleSection", facts.sectionName())
                .add("inLanguage", facts.language())
                .add("mainEntityOfPage", thing("WebPage").add("@id", url))
                .add("url", url)
                .add("wordCount", Reading.words(facts.body()))
                .add("isAccessibleForFree", true)
                .build());
    }

    private static JsonArrayBuilder authors(List<Credit> writers) {
        var authors = JSON.createArrayBuilder();
        for (var writer : writers) {
            // An outside name is an agency or a wire as often as a person; what we do not know we do not claim.
            authors.add(
                    writer.handle() == null
                            ? thing("Organization").add("name", writer.name())
                            : thing("Person").add("name", writer.name()).add("url", PAPER + writer.path()));
        }
        return authors;
    }

    private static JsonObjectBuilder paper() {
        return thing("NewsMediaOrganization")
                .add("name", "theSOP")
                .add("alternateName", "The Student Operated Press")
                .add("url", PAPER + "/");
    }

    private static JsonObjectBuilder thing(String type) {
        return JSON.createObjectBuilder().add("@type", type);
    }

    /** Text that can stand inside a script element, whatever a headline says: nothing in it ends the element. */
    String json() {
        return object.toString()
                .replace("<", "\\u003c")
                .replace(">", "\\u003e")
                .replace("&", "\\u0026")
                .replace("\u2028", "\\u2028")
                .replace("\u2029", "\\u2029");
    }
}
