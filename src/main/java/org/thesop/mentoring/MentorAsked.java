package org.thesop.mentoring;

import java.time.Instant;

/** Copy was offered to a mentor; fired in its transaction. {@code answerBy} is when others are asked. */
public record MentorAsked(long storyId, long editionId, long mentorId, String handle, Instant answerBy, Instant at) {}
