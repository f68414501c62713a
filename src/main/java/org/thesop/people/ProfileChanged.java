package org.thesop.people;

import java.time.Instant;

/** Somebody is introduced in other words, or with another picture. */
public record ProfileChanged(long personId, boolean listed, long byId, Instant at) {}
