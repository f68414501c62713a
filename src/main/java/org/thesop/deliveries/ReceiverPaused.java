package org.thesop.deliveries;

import java.time.Instant;

/**
 * A receiver has taken nothing for so long that it gets nothing more until a person says so; fired in the transaction in which
 * it was paused.
 */
public record ReceiverPaused(long receiverId, String name, Instant failingSince, Instant at) {}
