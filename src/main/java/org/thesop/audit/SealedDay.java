package org.thesop.audit;

import java.time.LocalDate;

/**
 * A day that is over.
 *
 * @param decisions how many were taken on it
 * @param hash of the last of them
 */
record SealedDay(LocalDate day, long decisions, String hash) {}
