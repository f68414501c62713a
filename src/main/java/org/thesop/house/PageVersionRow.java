package org.thesop.house;

import java.time.Instant;

/** One version in a page's history; {@code note} may be empty. */
public record PageVersionRow(OwnPage page, int number, String by, Instant at, String note) {}
