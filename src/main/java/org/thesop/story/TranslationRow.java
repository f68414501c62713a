package org.thesop.story;

import java.time.LocalDate;
import org.thesop.platform.Language;

/**
 * One of the stories that say the same in several languages, by the edition that readers have, else the one in work.
 *
 * @param section of its address, null while it has none
 * @param first whether it was written first
 * @param behind whether it does not say yet what the first one says
 */
public record TranslationRow(
        Long editionId,
        Long storyId,
        String language,
        String headline,
        EditionState state,
        String section,
        LocalDate day,
        String slug,
        boolean first,
        boolean behind) {

    public boolean out() {
        return state == EditionState.PUBLISHED;
    }

    /** The language as those who speak it call it. */
    public String languageName() {
        return Language.called(language);
    }

    /** Its address on the paper, null where readers do not find it. */
    public String address() {
        return out() ? StoryAddress.path(section, day, slug) : null;
    }
}
