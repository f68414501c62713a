package org.thesop.notify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What somebody is told who chose, and who did not. */
class NoticeHabitsTest {

    private static final ZoneId PAPER = ZoneId.of("America/New_York");
    private static final Instant MONDAY_TEN = Instant.parse("2026-11-23T15:00:00Z");

    private final NoticeHabits habits = new NoticeHabits(1);

    @ParameterizedTest
    @EnumSource
    void who_never_chose_is_told_what_is_usual(NoticeKind kind) {
        assertThat(habits.whereOf(kind)).isEqualTo(kind.usual());
    }

    @Test
    void one_choice_leaves_the_others_as_they_are() {
        habits.choose(Map.of(NoticeKind.PUBLISHED, Where.NONE), null, MONDAY_TEN);
        assertThat(habits.whereOf(NoticeKind.PUBLISHED)).isEqualTo(Where.NONE);
        assertThat(habits.whereOf(NoticeKind.SENT_BACK)).isEqualTo(Where.BOTH);
    }

    @Test
    void a_digest_comes_when_its_hour_comes_next_and_once_a_day() {
        habits.choose(Map.of(), 7, MONDAY_TEN);
        assertThat(habits.digestDue(Instant.parse("2026-11-24T11:59:59Z"), PAPER))
                .isFalse();
        var tuesdaySeven = Instant.parse("2026-11-24T12:00:00Z");
        assertThat(habits.digestDue(tuesdaySeven, PAPER)).isTrue();
        habits.digested(tuesdaySeven);
        assertThat(habits.digestDue(Instant.parse("2026-11-25T11:00:00Z"), PAPER))
                .isFalse();
        assertThat(habits.digestDue(Instant.parse("2026-11-25T12:00:01Z"), PAPER))
                .isTrue();
    }

    @Test
    void a_digest_that_was_missed_while_we_were_stopped_is_made_good() {
        habits.choose(Map.of(), 7, MONDAY_TEN);
        assertThat(habits.digestDue(Instant.parse("2026-11-26T03:00:00Z"), PAPER))
                .isTrue();
    }

    @Test
    void in_the_night_that_skips_the_hour_the_digest_comes_after_it() {
        habits.choose(Map.of(), 2, Instant.parse("2027-03-13T15:00:00Z"));
        assertThat(habits.digestDue(Instant.parse("2027-03-14T06:59:59Z"), PAPER))
                .isFalse();
        assertThat(habits.digestDue(Instant.parse("2027-03-14T07:00:00Z"), PAPER))
                .isTrue();
    }

    @Test
    void who_wants_each_mail_at_once_gets_no_digest() {
        habits.choose(Map.of(), null, MONDAY_TEN);
        assertThat(habits.digestDue(Instant.parse("2026-12-24T12:00:00Z"), PAPER))
                .isFalse();
    }

    @Test
    void there_is_no_hour_after_eleven_at_night() {
        assertThatThrownBy(() -> habits.choose(Map.of(), 24, MONDAY_TEN)).isInstanceOf(IllegalArgumentException.class);
    }
}
