package org.thesop.people;

import java.time.Instant;

/** Two of the newsroom's people were one; the double's account opens no desk any more. */
public record PersonMerged(long doubleId, String doubleHandle, long intoId, String intoHandle, long byId, Instant at) {}
