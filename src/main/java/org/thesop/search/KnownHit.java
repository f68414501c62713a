package org.thesop.search;

import java.time.Instant;
import org.thesop.story.EditionState;

/** An edition that was found by its headline and is not this person's to read: all that other writers see of it. */
public record KnownHit(Long id, String headline, String section, EditionState state, Instant deadline) {}
