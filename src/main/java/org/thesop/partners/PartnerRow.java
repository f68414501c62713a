package org.thesop.partners;

import java.time.Instant;
import org.thesop.deliveries.Carried;

/**
 * A partner as lists and its page show it.
 *
 * @param version another each time when somebody changes it
 * @param failingSince null while what is sent arrives
 * @param formerUntil how long the secret before the present one is good, null when none is
 * @param stories how many it has
 */
public record PartnerRow(
        long id,
        int version,
        String name,
        Carried carried,
        String address,
        String host,
        Format format,
        boolean trusted,
        Wish wish,
        Condition condition,
        Instant failingSince,
        Instant formerUntil,
        long stories)
        implements AddresseeRow {}
