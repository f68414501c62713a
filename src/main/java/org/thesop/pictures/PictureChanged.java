package org.thesop.pictures;

import java.time.Instant;
import java.util.List;

/**
 * What readers see of a picture, or find it by, changed; fired in the transaction of the change.
 *
 * @param stories the published stories that show it, or would if its rights let them
 * @param details for the record: why it was withdrawn
 * @param byId null for the clock
 */
public record PictureChanged(String picture, What what, List<Long> stories, String details, Long byId, Instant at) {

    /** What can change. */
    public enum What {
        DESCRIBED,
        CUT,
        WITHDRAWN,
        RESTORED,
        LICENCE_ENDED
    }
}
