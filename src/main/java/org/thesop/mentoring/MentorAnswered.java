package org.thesop.mentoring;

import java.time.Instant;

/** An offer to a mentor came to an end; fired in its transaction. */
public record MentorAnswered(
        long storyId, long editionId, long mentorId, String handle, OfferAnswer answer, Instant at) {}
