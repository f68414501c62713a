package org.thesop.deliveries;

import java.util.List;
import java.util.UUID;

/**
 * A delivery as a carrier takes it.
 *
 * @param tries how often it was tried, this time included
 * @param name by which a receiver knows a double
 * @param receiver what the receiver is called
 * @param secrets to sign with, the newest first
 */
public record Parcel(
        long delivery,
        int tries,
        UUID name,
        String event,
        Carried carried,
        String receiver,
        String address,
        List<String> secrets,
        Content content) {}
