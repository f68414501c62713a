package org.thesop.partners;

import java.time.Instant;
import java.util.List;

/**
 * A webhook as lists and its page show it.
 *
 * @param formerUntil how long the secret before the present one is good, null when none is
 * @param failingSince null while what is sent arrives
 */
public record WebhookRow(
        long id,
        long receiver,
        String name,
        String address,
        String host,
        List<WebhookEvent> events,
        Condition condition,
        Instant failingSince,
        Instant formerUntil) {}
