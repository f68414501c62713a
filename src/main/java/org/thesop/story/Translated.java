package org.thesop.story;

import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MappedSuperclass;
import java.util.Optional;

/**
 * A story in another language than the one it was written in first. All translations are of that first one, also when somebody
 * wrote from another of them; so they and the first are one group, which has no circles.
 */
@MappedSuperclass
public abstract class Translated extends Companions {

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "translation_of_id")
    private Story translationOf;

    /** The edition of the first one that it says the same as; null for what is no translation. */
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "translated_edition_id")
    private Edition translatedEdition;

    /** Is a translation from now on, and says what this edition of the first one says. */
    void translates(Edition edition) {
        translationOf = edition.story();
        translatedEdition = edition;
    }

    /** Stands for itself again. */
    void translatesNothing() {
        translationOf = null;
        translatedEdition = null;
    }

    /** The story that was written first; empty for what is no translation. */
    public Optional<Story> translationOf() {
        return Optional.ofNullable(translationOf);
    }

    /** The edition of the first one that it says the same as. */
    public Optional<Edition> translatedEdition() {
        return Optional.ofNullable(translatedEdition);
    }

    /** The edition of the first one that readers have and this does not say yet; empty while it says the same. */
    public Optional<Edition> ahead() {
        return translationOf().flatMap(Story::live).filter(Permissions::isOut).filter(live -> !live.id()
                .equals(translatedEdition.id()));
    }
}
