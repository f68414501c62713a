package org.thesop.newsletter;

import java.time.Instant;
import java.time.LocalDate;

/**
 * An issue in the list of what was sent.
 *
 * @param day of a daily one, null otherwise
 * @param headline of the story of one about a single story, null otherwise
 * @param by who sent breaking news, null otherwise
 * @param stories how many are in it
 * @param waiting how many mails of it are on their way
 */
public record IssueRow(
        IssueKind kind,
        LocalDate day,
        String headline,
        String by,
        Instant at,
        long stories,
        long sent,
        long refused,
        long dropped,
        long waiting,
        boolean filled) {}
