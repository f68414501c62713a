package org.thesop.story;

/**
 * Where readers of a withdrawn story are pointed.
 *
 * @param story null for nowhere
 * @param sendsOn whether they are led there at once, instead of reading the notice with a link
 */
public record Instead(Story story, boolean sendsOn) {

    /** The notice alone. */
    public static final Instead NOTHING = new Instead(null, false);

    public Instead {
        sendsOn = sendsOn && story != null;
    }

    /** Whether a story can be withdrawn so: for no other, or for one that readers find. */
    boolean leadsFrom(Story withdrawn) {
        return story == null || (!story.sameAs(withdrawn) && story.isOut());
    }
}
