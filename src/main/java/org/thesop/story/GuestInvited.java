package org.thesop.story;

import java.time.Instant;

/**
 * Somebody without an account may take part in a story, or may no more.
 *
 * @param until when the invitation ends; null when it was taken back
 */
public record GuestInvited(
        long storyId, long editionId, long guestId, long byId, String name, Instant until, Instant at) {}
