package org.thesop.platform;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** A language that the newsroom's texts are written in, and in which pages can be printed whole. */
public enum Language {
    ENGLISH("en", Locale.US, "English", "en_US"),
    /** Of the Americas, for whose readers the paper is. */
    SPANISH("es", Locale.forLanguageTag("es-US"), "Español", "es_LA"),
    FRENCH("fr", Locale.FRANCE, "Français", "fr_FR");

    private final String tag;
    private final Locale locale;
    private final String ownName;
    private final String openGraph;

    Language(String tag, Locale locale, String ownName, String openGraph) {
        this.tag = tag;
        this.locale = locale;
        this.ownName = ownName;
        this.openGraph = openGraph;
    }

    /** As BCP 47 has it, without a country: {@code es}. */
    public String tag() {
        return tag;
    }

    /** By which numbers and the names of months are written. */
    public Locale locale() {
        return locale;
    }

    /** As who speaks it calls it, so that nobody looks for their own in vain. */
    public String ownName() {
        return ownName;
    }

    /** As Open Graph has it, always with a country; {@code LA} is its own for all of Latin America. */
    public String openGraph() {
        return openGraph;
    }

    /** The one with this tag, whatever country it names; empty for all others, and for null. */
    public static Optional<Language> of(String tag) {
        var wanted = tag == null ? "" : Locale.forLanguageTag(tag).getLanguage();
        return Stream.of(values()).filter(each -> each.tag.equals(wanted)).findFirst();
    }

    /** Whether two tags are of one language, whatever countries they name. */
    public static boolean same(String tag, String other) {
        return Locale.forLanguageTag(tag)
                .getLanguage()
                .equals(Locale.forLanguageTag(other).getLanguage());
    }

    /** How who speaks it calls the language with this tag, also one that we have no texts in. */
    public static String called(String tag) {
        return of(tag).map(Language::ownName).orElseGet(() -> {
            var spoken = Locale.forLanguageTag(tag);
            return spoken.getDisplayLanguage(spoken);
        });
    }

    /** What a browser wants most of what we have; empty when it says nothing that we have, or nothing that can be read. */
    public static Optional<Language> accepted(String acceptLanguage) {
        if (acceptLanguage == null || acceptLanguage.isBlank()) {
            return Optional.empty();
        }
        try {
            return Locale.LanguageRange.parse(acceptLanguage).stream()
                    .filter(range -> range.getWeight() > 0)
                    .flatMap(range -> of(range.getRange()).stream())
                    .findFirst();
        } catch (IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }
}
