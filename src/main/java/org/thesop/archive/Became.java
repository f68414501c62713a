package org.thesop.archive;

import org.thesop.story.Story;

/**
 * What something from elsewhere became here; one of these, or none when it was thrown away since.
 *
 * @param story null for none
 * @param letter its id, null for none
 * @param picture its id, null for none
 */
public record Became(Story story, Long letter, String picture) {

    /** Nothing yet, or nothing any more. */
    public static final Became NOTHING = new Became(null, null, null);

    public static Became story(Story made) {
        return new Became(made, null, null);
    }

    public static Became letter(Long made) {
        return new Became(null, made, null);
    }

    public static Became picture(String made) {
        return new Became(null, null, made);
    }
}
