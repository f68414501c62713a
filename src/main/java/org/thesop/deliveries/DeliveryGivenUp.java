package org.thesop.deliveries;

import java.time.Instant;

/**
 * What had to reach whoever has a story did not, and is tried no more: somebody has to tell them another way. Fired in the
 * transaction in which it was given up.
 */
public record DeliveryGivenUp(long receiverId, String name, long storyId, Instant at) {}
