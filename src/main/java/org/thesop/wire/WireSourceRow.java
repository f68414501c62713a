package org.thesop.wire;

import java.time.Instant;

/**
 * A feed as people see it.
 *
 * @param section slug of where its stories usually belong; null for nowhere yet
 * @param trouble the key of what was wrong when it was asked last; empty when nothing was
 * @param waiting how many of its items wait for an editor
 */
public record WireSourceRow(
        long id,
        String name,
        String address,
        String credit,
        String section,
        String sectionName,
        int everyMinutes,
        boolean active,
        Instant askedAt,
        Instant answeredAt,
        String trouble,
        long waiting) {}
