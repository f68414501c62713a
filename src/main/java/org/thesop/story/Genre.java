package org.thesop.story;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What kind of story it is, in the terms that readers are owed and that schema.org has for machines. */
public enum Genre {
    /** What happened. */
    NEWS("NewsArticle"),
    /** What somebody saw who was there. */
    REPORTAGE("ReportageNewsArticle"),
    /** What it means, by somebody who knows the field. */
    ANALYSIS("AnalysisNewsArticle"),
    /** What one has to know beforehand. */
    BACKGROUND("BackgroundNewsArticle"),
    /** What its writer thinks. */
    OPINION("OpinionNewsArticle"),
    /** What its writer thinks of a book, a film, a concert. */
    REVIEW("ReviewNewsArticle");

    private final String schemaType;

    Genre(String schemaType) {
        this.schemaType = schemaType;
    }

    /** The type that schema.org has for it. */
    public String schemaType() {
        return schemaType;
    }

    /** The word for it where people compare versions. */
    String word() {
        return name().charAt(0) + name().substring(1).toLowerCase(Locale.ROOT);
    }

    /** The one of this name; empty for none, and for what is none. */
    public static Optional<Genre> named(String name) {
        return Stream.of(values()).filter(each -> each.name().equals(name)).findFirst();
    }
}
