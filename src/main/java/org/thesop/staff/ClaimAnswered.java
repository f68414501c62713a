package org.thesop.staff;

import java.time.Instant;

/**
 * A managing editor has answered whoever claimed a byline.
 *
 * @param name as it is printed
 * @param stories how many are theirs now, 0 when it was declined
 * @param reason why it was declined, empty otherwise
 */
public record ClaimAnswered(
        long claimId,
        long personId,
        String name,
        boolean confirmed,
        int stories,
        String reason,
        long byId,
        Instant at) {}
