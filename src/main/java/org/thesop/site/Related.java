package org.thesop.site;

import jakarta.json.JsonArray;
import java.time.LocalDate;
import java.util.List;
import org.thesop.platform.Language;
import org.thesop.platform.Settings;
import org.thesop.story.StoryAddress;

/**
 * A story that readers of another one are led to.
 *
 * @param as what it is to the story that the reader has open
 */
public record Related(As as, String path, String headline, String language) {

    /** What it is to the story that the reader has open. */
    public enum As {
        /** That story follows it up. */
        BEFORE,
        /** It follows that story up. */
        AFTER,
        /** It leads the package in which that story stands. */
        MAIN,
        /** It stands in the same package. */
        SIDEBAR,
        /** It came out in the same section just before. */
        PREVIOUS,
        /** It came out in the same section just after. */
        NEXT,
        /** It is among the newest of the same section. */
        MORE,
        /** It says the same in another language. */
        TRANSLATION
    }

    /** As the query tells them apart. */
    Related(Integer number, String section, LocalDate day, String slug, String headline, String language) {
        this(As.values()[number], StoryAddress.path(section, day, slug), headline, language);
    }

    /** Several of them, as the database's {@code beside_shown} writes them; null for none. */
    static List<Related> read(String json) {
        return Rows.read(
                json,
                JsonArray.class,
                row -> new Related(
                        row.getInt(0),
                        row.getString(1),
                        LocalDate.parse(row.getString(2)),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5)));
    }

    /** Its language as who speaks it calls it. */
    public String languageName() {
        return Language.called(language);
    }

    /** The whole address. */
    public String address() {
        return Settings.paperUrl() + path;
    }
}
