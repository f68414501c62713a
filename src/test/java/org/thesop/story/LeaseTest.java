package org.thesop.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class LeaseTest {

    private static final Duration MINUTE = Duration.ofSeconds(60);
    private static final Instant TWO_O_CLOCK = Instant.parse("2026-11-23T14:00:00Z");

    private final Newsroom newsroom = new Newsroom();
    private final Cast cast = newsroom.cast;
    private final Lease lease = new Lease(newsroom.firstDraft()).giveTo(cast.wendy, "tab 1", TWO_O_CLOCK, MINUTE);

    @Test
    void it_ends_a_minute_after_the_browser_was_last_heard_of() {
        assertThat(lease.isLive(TWO_O_CLOCK.plusSeconds(59))).isTrue();
        assertThat(lease.isLive(TWO_O_CLOCK.plusSeconds(60))).isFalse();
    }

    @Test
    void who_renews_it_has_been_writing_since_they_began() {
        lease.giveTo(cast.wendy, "tab 1", TWO_O_CLOCK.plusSeconds(50), MINUTE);
        assertThat(lease.since()).isEqualTo(TWO_O_CLOCK);
        assertThat(lease.isLive(TWO_O_CLOCK.plusSeconds(100))).isTrue();
    }

    @Test
    void who_comes_back_after_it_ran_out_begins_anew() {
        var later = TWO_O_CLOCK.plusSeconds(90);
        assertThat(lease.giveTo(cast.wendy, "tab 1", later, MINUTE).since()).isEqualTo(later);
    }

    @Test
    void another_tab_of_the_same_person_does_not_have_it() {
        assertThat(lease.isHeldBy(cast.wendy, "tab 1")).isTrue();
        assertThat(lease.isHeldBy(cast.wendy, "tab 2")).isFalse();
        assertThat(lease.isHeldBy(cast.walt, "tab 1")).isFalse();
    }

    @Test
    void a_save_right_after_another_does_not_write_it_again() {
        assertThat(lease.isFresh(TWO_O_CLOCK.plusSeconds(9), MINUTE)).isTrue();
        assertThat(lease.isFresh(TWO_O_CLOCK.plusSeconds(11), MINUTE)).isFalse();
    }

    @Test
    void an_editor_may_take_over_and_a_writer_only_from_herself() {
        var edition = newsroom.changesRequested();
        assertThat(Permissions.mayTakeOver(edition, cast.wendy, cast.eddie)).isTrue();
        assertThat(Permissions.mayTakeOver(edition, cast.eddie, cast.wendy)).isFalse();
        assertThat(Permissions.mayTakeOver(edition, cast.wendy, cast.wendy)).isTrue();
    }

    @Test
    void nobody_takes_over_what_they_could_not_edit_themselves() {
        var inReview = newsroom.inReview(newsroom.campus);
        assertThat(Permissions.mayTakeOver(inReview, cast.eddie, cast.maggie)).isFalse();
    }
}
