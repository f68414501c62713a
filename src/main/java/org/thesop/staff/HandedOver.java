package org.thesop.staff;

import java.time.Instant;
import java.util.Map;

/**
 * The work of somebody who leaves is with others.
 *
 * @param pieces how much each of them got, by the id of the person
 */
public record HandedOver(long fromId, Map<Long, Integer> pieces, long byId, Instant at) {}
