package org.thesop.site;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.thesop.house.ShownTag;

/** A story as search engines read it: the kind of schema.org's NewsArticle that it is, in JSON-LD. */
record NewsArticle(JsonObject object) {

    /**
     * What a story's page shows and its row does not have.
     *
     * @param writers in order
     * @param notes corrections and clarifications, newest first
     * @param picture null for none
     * @param paper the paper's name, and its name in full
     */
    record Beside(
            List<Credit> writers,
            List<Note> notes,
            List<ShownTag> tags,
            String description,
            SharedPicture picture,
            String paper,
            String fullName) {}

    /** @param iso writes a moment in ISO 8601 with the offset of the paper's zone */
    static NewsArticle of(StoryFacts facts, Beside beside, Function<Instant, String> iso) {
        var url = LinkedData.PAPER + facts.path();
        var article = LinkedData.thing(facts.genre().schemaType())
                .add("@context", "https://schema.org")
                .add("@id", url + "#story")
                .add("headline", facts.headline())
                .add("description", beside.description())
                .add("datePublished", iso.apply(facts.firstPublishedAt()))
                .add("dateModified", iso.apply(facts.updated() ? facts.updatedAt() : facts.firstPublishedAt()))
                .add("author", authors(beside))
                .add("publisher", LinkedData.publisher(beside.paper(), beside.fullName()))
                .add("articleSection", facts.sectionName())
                .add("inLanguage", facts.language())
                .add("mainEntityOfPage", LinkedData.thing("WebPage").add("@id", url))
                .add("url", url)
                .add("wordCount", Reading.words(facts.body()))
                .add("isAccessibleForFree", true);
        if (!facts.deck().isBlank()) {
            article.add("alternativeHeadline", facts.deck());
        }
        if (!facts.dateline().isBlank()) {
            article.add("dateline", facts.dateline());
        }
        if (!beside.tags().isEmpty()) {
            article.add(
                    "keywords",
                    LinkedData.array(beside.tags().stream().map(ShownTag::name).toList()));
        }
        if (!beside.notes().isEmpty()) {
            article.add("correction", corrections(beside.notes(), iso));
        }
        if (beside.picture() != null) {
            article.add(
                    "image",
                    LinkedData.thing("ImageObject")
                            .add("url", beside.picture().address())
                            .add("width", beside.picture().width())
                            .add("height", beside.picture().height()));
        }
        return new NewsArticle(article.build());
    }

    /** The writers; of a story that names none, the paper. */
    private static JsonArrayBuilder authors(Beside beside) {
        var authors = LinkedData.JSON.createArrayBuilder();
        if (beside.writers().isEmpty()) {
            authors.add(LinkedData.publisher(beside.paper(), beside.fullName()));
        }
        for (var writer : beside.writers()) {
            // An outside name is an agency or a wire as often as a person; what we do not know we do not claim.
            authors.add(
                    writer.handle() == null
                            ? LinkedData.thing("Organization").add("name", writer.name())
                            : LinkedData.thing("Person")
                                    .add("name", writer.name())
                                    .add("url", LinkedData.PAPER + writer.path()));
        }
        return authors;
    }

    private static JsonArrayBuilder corrections(List<Note> notes, Function<Instant, String> iso) {
        var corrections = LinkedData.JSON.createArrayBuilder();
        for (var note : notes) {
            corrections.add(LinkedData.thing("CorrectionComment")
                    .add("text", note.text())
                    .add("datePublished", iso.apply(note.at())));
        }
        return corrections;
    }

    String json() {
        return LinkedData.script(object);
    }
}
