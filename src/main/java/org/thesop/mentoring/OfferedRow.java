package org.thesop.mentoring;

import java.time.Instant;

/** Copy that is offered to the mentor at the desk. {@code writers} are names, null for none. */
public record OfferedRow(
        Long id,
        Long editionId,
        String headline,
        String section,
        String writers,
        Instant handedInAt,
        Instant answerBy) {}
