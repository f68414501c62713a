package org.thesop.pictures;

import java.time.Instant;
import java.time.LocalDate;

/**
 * The licence of a picture is about to end; fired in the transaction that remembers that it was told, once for each end.
 *
 * @param said what the picture is known by
 * @param ends the last day of the licence
 * @param senderId whoever sent it, null when nobody knows
 * @param isShown whether readers see it in a story
 */
public record LicenceEndsSoon(
        String picture, String said, LocalDate ends, Long senderId, boolean isShown, Instant at) {}
