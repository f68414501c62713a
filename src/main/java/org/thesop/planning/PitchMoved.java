package org.thesop.planning;

import java.time.Instant;

/**
 * Something was decided about a pitch; fired in its transaction.
 *
 * @param pitcherId whose pitch it is
 * @param reason empty when none was given
 */
public record PitchMoved(
        long pitchId, String headline, PitchAction action, long pitcherId, long byId, String reason, Instant at) {}
