package org.thesop.story;

/**
 * What has happened to the story that a translation was made of.
 *
 * @param then the edition that the translation says the same as
 * @param now the edition that readers have
 */
public record SourceChange(Edition then, Edition now) {

    public TextChanges headline() {
        return TextChanges.between(then.copy().headline(), now.copy().headline());
    }

    public TextChanges deck() {
        return TextChanges.between(then.copy().deck(), now.copy().deck());
    }

    public BodyChanges body() {
        return BodyChanges.between(then.copy().body(), now.copy().body());
    }
}
