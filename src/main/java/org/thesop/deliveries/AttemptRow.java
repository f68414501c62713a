package org.thesop.deliveries;

import java.time.Instant;

/**
 * An attempt as the log shows it.
 *
 * @param status of HTTP, null for none
 * @param problem null for none
 * @param answer the first of what came back
 */
public record AttemptRow(
        long deliveryId, Instant at, boolean taken, Integer status, String problem, int millis, String answer) {}
