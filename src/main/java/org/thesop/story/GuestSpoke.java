package org.thesop.story;

import java.time.Instant;

/** A guest has said something about a story. */
public record GuestSpoke(long storyId, long editionId, long guestId, String name, long invitedById, Instant at) {}
