package org.thesop.planning;

import java.time.Instant;
import java.util.Set;

/**
 * Somebody commented on a pitch; fired in its transaction.
 *
 * @param concernedIds its pitcher and everybody who commented before
 */
public record PitchDiscussed(long pitchId, String headline, Set<Long> concernedIds, long byId, Instant at) {}
