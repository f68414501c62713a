package org.thesop.planning;

import java.time.Instant;

/**
 * A pitch in the list.
 *
 * @param comments how many; 0 also for whoever does not read them
 * @param assignmentId the assignment that it became, null for none
 */
public record PitchRow(
        Long id,
        String headline,
        String whyNow,
        String pitcher,
        PitchState state,
        Instant at,
        Long comments,
        Long assignmentId) {}
