package org.thesop.site;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.spi.JsonProvider;
import java.util.List;
import org.thesop.platform.Settings;
import org.thesop.platform.Spoken;

/** What search engines read of a page beside its words: JSON-LD with the names of schema.org. */
public final class LinkedData {

    /** Looked up once: the static methods of {@code Json} search the class path at every call. */
    static final JsonProvider JSON = JsonProvider.provider();

    static final String PAPER = Settings.paperUrl();

    private static final String SCHEMA = "https://schema.org";

    private LinkedData() {}

    /** The paper as a whole, and that it can be searched; for its front page. */
    public static String paper(String name, String fullName) {
        var search = thing("SearchAction")
                .add("target", thing("EntryPoint").add("urlTemplate", PAPER + "/search?q={search_term_string}"))
                .add("query-input", "required name=search_term_string");
        return script(thing("WebSite")
                .add("@context", SCHEMA)
                .add("@id", PAPER + "/#website")
                .add("name", name)
                .add("alternateName", fullName)
                .add("inLanguage", Spoken.now().tag())
                .add("url", PAPER + "/")
                .add("publisher", publisher(name, fullName))
                .add("potentialAction", search)
                .build());
    }

    /** Who publishes it, where it says what it got wrong, and who answers for it. */
    static JsonObjectBuilder publisher(String name, String fullName) {
        return thing("NewsMediaOrganization")
                .add("@id", PAPER + "/#paper")
                .add("name", name)
                .add("alternateName", fullName)
                .add("url", PAPER + "/")
                .add("correctionsPolicy", PAPER + "/corrections")
                .add("masthead", PAPER + "/managing-editors")
                .add("publishingPrinciples", PAPER + "/about");
    }

    /** The page of a person. */
    static String person(Portfolio portfolio, String paper, String fullName) {
        var person = thing("Person").add("name", portfolio.name()).add("url", PAPER + portfolio.path());
        if (portfolio.title() != null) {
            person.add("jobTitle", portfolio.title());
        }
        if (portfolio.bio() != null && !portfolio.bio().isBlank()) {
            person.add("description", portfolio.bio());
        }
        if (portfolio.portrait() != null) {
            person.add("image", portfolio.picture());
        }
        if (!portfolio.links().isEmpty()) {
            person.add(
                    "sameAs",
                    array(portfolio.links().stream()
                            .map(Portfolio.Link::address)
                            .toList()));
        }
        if (portfolio.role() != null) {
            person.add(portfolio.left() == null ? "worksFor" : "affiliation", publisher(paper, fullName));
        }
        return script(thing("ProfilePage")
                .add("@context", SCHEMA)
                .add("url", PAPER + portfolio.path())
                .add("mainEntity", person)
                .build());
    }

    /** A step on the way from the front page to a page. */
    public record Step(String name, String path) {}

    /** The way from the front page to a page. */
    public static String way(List<Step> steps) {
        var items = JSON.createArrayBuilder();
        for (var at = 0; at < steps.size(); at++) {
            items.add(thing("ListItem")
                    .add("position", at + 1)
                    .add("name", steps.get(at).name())
                    .add("item", PAPER + steps.get(at).path()));
        }
        return script(thing("BreadcrumbList")
                .add("@context", SCHEMA)
                .add("itemListElement", items)
                .build());
    }

    static JsonArrayBuilder array(List<String> texts) {
        var array = JSON.createArrayBuilder();
        texts.forEach(array::add);
        return array;
    }

    static JsonObjectBuilder thing(String type) {
        return JSON.createObjectBuilder().add("@type", type);
    }

    /** The element of a page that holds it. As text: PrimeFaces writes another random nonce into each script element of a template. */
    public static String element(String script) {
        return "<script type=\"application/ld+json\">" + script + "</script>";
    }

    /** Text that can stand inside a script element, whatever a headline says: nothing in it ends the element. */
    static String script(JsonObject object) {
        return object.toString()
                .replace("<", "\\u003c")
                .replace(">", "\\u003e")
                .replace("&", "\\u0026")
                .replace("\u2028", "\\u2028")
                .replace("\u2029", "\\u2029");
    }
}
