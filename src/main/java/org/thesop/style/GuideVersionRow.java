package org.thesop.style;

import java.time.Instant;

/** A version of the style guide in the list of all; the note may be empty. */
public record GuideVersionRow(int number, String by, Instant at, String note) {}
