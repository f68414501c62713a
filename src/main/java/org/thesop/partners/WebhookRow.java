package org.thesop.partners;

import java.time.Instant;
import java.util.List;

/**
 * A webhook as lists and its page show it.
 *
 * @param version another each time when somebody changes it
 * @param formerUntil how long the secret before the present one is good, null when none is
 * @param failingSince null while what is sent arrives
 */
public record WebhookRow(
        long id,
        int version,
        long receiver,
        String name,
        String address,
        String host,
        List<WebhookEvent> events,
        Condition condition,
        Instant failingSince,
        Instant formerUntil)
        implements AddresseeRow {}
