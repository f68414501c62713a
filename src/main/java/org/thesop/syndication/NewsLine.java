package org.thesop.syndication;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import org.thesop.story.StoryAddress;

/** A story that is new, for search engines that look for news. */
public record NewsLine(
        String section, LocalDate day, String slug, String language, Instant published, String headline) {

    /** Where Chinese is written in the traditional script. */
    private static final Set<String> TRADITIONAL = Set.of("TW", "HK", "MO");

    /**
     * Its language as the search engine takes it: two or three letters of ISO 639 and no region, but for Chinese, of which it
     * knows {@code zh-cn} and {@code zh-tw} (developers.google.com, "News sitemaps", news:language).
     */
    String spoken() {
        var locale = Locale.forLanguageTag(language);
        if (!locale.getLanguage().equals("zh")) {
            return locale.getLanguage();
        }
        var isTraditional = locale.getScript().equals("Hant") || TRADITIONAL.contains(locale.getCountry());
        return isTraditional ? "zh-tw" : "zh-cn";
    }

    String path() {
        return StoryAddress.path(section, day, slug);
    }
}
