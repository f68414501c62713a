package org.thesop.people;

import java.time.Instant;

/** Somebody has left the newsroom; fired in the transaction in which their work went to others. */
public record PersonLeft(long personId, String handle, Role was, long byId, Instant at) {}
