package org.thesop.mentoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.thesop.story.Newsroom;

/** When a mentor reads, what, and when an answer can be expected of one. */
class MentorTest {

    private static final ZoneId PAPER = ZoneId.of("America/New_York");
    private static final ZoneId SYDNEY = ZoneId.of("Australia/Sydney");

    /** A Monday morning at the paper, late in the evening in Sydney. */
    private static final Instant MONDAY = Instant.parse("2026-11-23T14:00:00Z");

    private final Newsroom newsroom = new Newsroom();

    private Mentor mentor(ZoneId zone, Set<String> sections, Set<MentorKind> kinds, DaysAway... away) {
        var mentor = new Mentor(newsroom.cast.eddie, PAPER);
        mentor.says(new MentorHours(3, zone, sections, kinds, List.of(away)));
        return mentor;
    }

    private Mentor mentor(ZoneId zone, DaysAway... away) {
        return mentor(zone, Set.of(), Set.of(MentorKind.values()), away);
    }

    private static DaysAway away(String first, String last) {
        return new DaysAway(LocalDate.parse(first), LocalDate.parse(last));
    }

    @Test
    void an_answer_is_expected_within_the_goal() {
        assertThat(mentor(PAPER).after(MONDAY, 24)).isEqualTo(Instant.parse("2026-11-24T14:00:00Z"));
    }

    @Test
    void days_away_do_not_count() {
        assertThat(mentor(PAPER, away("2026-11-24", "2026-11-26")).after(MONDAY, 24))
                .as("fifteen hours of Monday are left, nine of Friday are needed")
                .isEqualTo(Instant.parse("2026-11-27T14:00:00Z"));
    }

    @Test
    void what_would_fall_into_the_mentors_night_is_expected_in_the_mentors_morning() {
        assertThat(mentor(SYDNEY).after(MONDAY, 24))
                .as("one in the night of Wednesday in Sydney becomes nine")
                .isEqualTo(Instant.parse("2026-11-24T22:00:00Z"));
        assertThat(mentor(PAPER).after(MONDAY, 13))
                .as("ten in the evening becomes nine of the next morning")
                .isEqualTo(Instant.parse("2026-11-24T14:00:00Z"));
        assertThat(mentor(PAPER, away("2026-11-24", "2026-11-24")).after(MONDAY, 13))
                .as("and the next morning that the mentor is there")
                .isEqualTo(Instant.parse("2026-11-25T14:00:00Z"));
    }

    @Test
    void of_nobody_in_particular_an_answer_is_expected_within_the_goal() {
        assertThat(Mentor.expected(null, MONDAY, 24)).isEqualTo(Instant.parse("2026-11-24T14:00:00Z"));
    }

    @Test
    void absences_that_follow_upon_one_another_are_one() {
        var mentor = mentor(PAPER, away("2026-11-20", "2026-11-24"), away("2026-11-25", "2026-11-30"));
        assertThat(mentor.awayUntil(MONDAY)).contains(LocalDate.of(2026, 11, 30));
        assertThat(mentor(PAPER).awayUntil(MONDAY)).isEmpty();
    }

    @Test
    void a_mentor_reads_their_sections_and_kinds_and_nothing_while_away() {
        var edition = newsroom.submitted(newsroom.campus);
        var all = Set.of(MentorKind.values());
        assertThat(mentor(PAPER).reads(edition, MONDAY)).isTrue();
        assertThat(mentor(PAPER, Set.of("campus"), all).reads(edition, MONDAY)).isTrue();
        assertThat(mentor(PAPER, Set.of("sports"), all).reads(edition, MONDAY)).isFalse();
        assertThat(mentor(PAPER, Set.of(), Set.of(MentorKind.CHANGES)).reads(edition, MONDAY))
                .isFalse();
        assertThat(mentor(PAPER, away("2026-11-23", "2026-11-23")).reads(edition, MONDAY))
                .isFalse();
        assertThat(mentor(SYDNEY, away("2026-11-23", "2026-11-23")).reads(edition, MONDAY))
                .as("in Sydney it is Tuesday")
                .isTrue();
    }

    @Test
    void an_absence_of_a_mistyped_year_is_told_at_once() {
        var away = mentor(PAPER, away("2026-11-23", "9999-12-30"));
        assertThat(away.awayUntil(MONDAY)).contains(LocalDate.of(9999, 12, 30));
        assertThat(away.after(MONDAY, 2)).isAfter(Instant.parse("9999-12-30T00:00:00Z"));
    }
}
