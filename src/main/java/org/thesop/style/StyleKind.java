package org.thesop.style;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.thesop.story.WhyKind;

/** The chapters of the style guide. */
public enum StyleKind {
    SPELLING(WhyKind.STYLE),
    NUMBERS(WhyKind.STYLE),
    DATES(WhyKind.STYLE),
    TITLES(WhyKind.STYLE),
    DATELINES(WhyKind.STYLE),
    ABBREVIATIONS(WhyKind.STYLE),
    PUNCTUATION(WhyKind.STYLE),
    ATTRIBUTION(WhyKind.ATTRIBUTION),
    WORDING(WhyKind.CLARITY),
    FAIRNESS(WhyKind.FACT),
    LAW(WhyKind.LAW);

    private final WhyKind about;

    StyleKind(WhyKind about) {
        this.about = about;
    }

    /** What a change that follows such a rule is about. */
    public WhyKind about() {
        return about;
    }

    /** The kind as the guide's text names it: {@code spelling}. */
    public static Optional<StyleKind> named(String name) {
        return Arrays.stream(values())
                .filter(kind -> kind.name().equals(name.toUpperCase(Locale.ROOT)))
                .findFirst();
    }
}
