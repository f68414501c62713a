package org.thesop.planning;

import java.time.Instant;

/**
 * What an assignment comes of.
 *
 * @param pitch null for none
 * @param event of the diary, null for none
 * @param eventAt which of its times, null without an event
 */
public record Origin(Long pitch, Long event, Instant eventAt) {

    public static final Origin NONE = new Origin(null, null, null);

    /** Null is none. */
    public static Origin ofPitch(Long pitch) {
        return new Origin(pitch, null, null);
    }

    public static Origin ofEvent(long event, Instant at) {
        return new Origin(null, event, at);
    }
}
