package org.thesop.story;

import java.util.regex.Pattern;

/** What stands around a picture in a body, and is found by its one spelling there. */
enum FigureWord {
    /** What it shows, for readers who cannot see it. */
    ALT("<figure data-media=\"[^\"]*+\"(?! data-alt=)"),
    /** Whose it is. */
    CREDIT("<figure data-media=\"[^\"]*+\"(?: data-alt=\"[^\"]*+\")?+(?! data-credit=)");

    private final Pattern lacking;

    FigureWord(String lacking) {
        this.lacking = Pattern.compile(lacking);
    }

    /** Whether every picture of this canonical body says it. */
    boolean isSaidIn(String body) {
        return !lacking.matcher(body).find();
    }
}
