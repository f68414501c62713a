package org.thesop.mentoring;

import java.time.ZoneId;
import java.util.List;
import java.util.Set;

/**
 * What a mentor says about when and what they read.
 *
 * @param aWeek hours a week, a story counts as one; 0 for nothing at all
 * @param zone where the mentor lives
 * @param sections slugs, empty for all
 * @param kinds at least one
 * @param away days on which nothing is read
 */
public record MentorHours(int aWeek, ZoneId zone, Set<String> sections, Set<MentorKind> kinds, List<DaysAway> away) {

    /** @throws IllegalArgumentException for numbers out of bounds, and for who reads nothing of any kind */
    public MentorHours {
        if (aWeek < 0 || aWeek > Mentor.MOST_HOURS || away.size() > Mentor.MOST_AWAY || kinds.isEmpty()) {
            throw new IllegalArgumentException(aWeek + " hours, " + away.size() + " times away, of " + kinds);
        }
    }
}
