package org.thesop.search;

import java.time.Instant;

/** A kept search has found an edition that it did not find before; fired in the transaction that remembers it. */
public record SearchHasFound(long editionId, long personId, String question, Instant at) {}
