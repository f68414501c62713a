package org.thesop.site;

import java.time.Instant;
import org.thesop.story.EditionKind;

/** What readers were told of a correction or clarification of one of several stories. */
record NoteOn(Long storyId, EditionKind kind, Instant at, String text) {}
