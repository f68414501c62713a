package org.thesop.site;

import java.time.Instant;
import org.thesop.story.EditionKind;

/** A correction or clarification as it was told to readers. */
record Note(EditionKind kind, Instant at, String text) {}
