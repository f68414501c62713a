package org.thesop.story;

import java.util.function.Function;

/** The fields of copy beside its body, as text that people compare. */
enum CopyField {
    HEADLINE("headline", Copy::headline),
    DECK("deck", Copy::deck),
    DATELINE("dateline", Copy::dateline),
    SECTION("section", copy -> copy.section() == null ? "" : copy.section().name()),
    GENRE("genre", copy -> copy.genre() == null ? "" : copy.genre().word()),
    LANGUAGE("language", Copy::language),
    SUMMARY("summary", Copy::summary),
    SEARCH_HEADLINE("searchHeadline", Copy::searchHeadline),
    TAGS("tags", copy -> String.join(", ", copy.tags()));

    private final String key;
    private final Function<Copy, String> text;

    CopyField(String key, Function<Copy, String> text) {
        this.key = key;
        this.text = text;
    }

    /** Names its text: {@code copy.headline}. */
    String key() {
        return key;
    }

    String of(Copy copy) {
        return text.apply(copy);
    }
}
