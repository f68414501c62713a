package org.thesop.notify;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.thesop.facts.ExpertAsked;
import org.thesop.story.Cast;
import org.thesop.story.GuestInvited;

/** What becomes of a mail that is not taken at once. */
class MailTest {

    private final Cast cast = new Cast();
    private Instant now = Instant.parse("2026-11-23T15:00:00Z");
    private final Mail mail = new Mail(cast.eddie, false, now);

    private void isRefused() {
        mail.claim(now);
        mail.refused("Connection refused", now);
    }

    @Test
    void each_refusal_lets_it_wait_longer_and_the_last_is_the_end() {
        for (var wait : Mail.WAITS) {
            isRefused();
            assertThat(mail.state()).isEqualTo(Mail.State.WAITING);
            assertThat(Duration.between(now, mail.dueAt())).isEqualTo(wait);
            now = mail.dueAt();
        }
        assertThat(Mail.WAITS).isSorted();
        isRefused();
        assertThat(mail.state()).isEqualTo(Mail.State.FAILED);
        assertThat(mail.problem()).isEqualTo("Connection refused");
    }

    @Test
    void a_refusal_for_good_is_the_end_at_once_until_somebody_wants_it_tried_again() {
        mail.claim(now);
        mail.refusedForGood("550 No such user here");
        assertThat(mail.state()).isEqualTo(Mail.State.FAILED);
        mail.tryAgain(now);
        assertThat(mail.state()).isEqualTo(Mail.State.WAITING);
    }

    @Test
    void nothing_that_a_server_says_of_a_readers_address_is_kept() {
        var link = new ReaderLink(ReaderLink.Kind.NEWSLETTER, "ruth@example.org", "", "/newsletter/confirm/x", now);
        var toReader = new Mail(link, now);
        toReader.claim(now);
        toReader.refusedForGood("550 No such user: ruth@example.org");
        assertThat(toReader.state()).isEqualTo(Mail.State.FAILED);
        assertThat(toReader.problem()).isNull();
    }

    @Test
    void one_that_may_have_arrived_is_not_sent_again_by_itself() {
        mail.claim(now);
        mail.unsure("the line broke");
        assertThat(mail.state()).isEqualTo(Mail.State.UNSURE);
    }

    @Test
    void sent_again_it_keeps_its_number() {
        var number = mail.messageId();
        mail.claim(now);
        mail.unsure("the line broke");
        mail.tryAgain(now);
        assertThat(mail.state()).isEqualTo(Mail.State.WAITING);
        assertThat(mail.tries()).isZero();
        assertThat(mail.messageId()).isEqualTo(number);
    }

    @Test
    void the_link_for_an_expert_stays_for_another_try_and_no_longer() {
        var until = now.plus(Duration.ofDays(7));
        var asked = new ExpertAsked(1, 2, 3, 4, "Dr. Ines Roth", "ines@example.org", "/check/x", "", "", until, now);
        var invitation = new Invitation(asked, cast.eddie);
        var letter = new Mail(invitation, now);
        letter.claim(now);
        letter.refused("Connection refused", now);
        assertThat(invitation.leadsSomewhere(now)).isTrue();
        assertThat(invitation.leadsSomewhere(until)).isFalse();
        letter.claim(now);
        letter.sent(now);
        assertThat(invitation.path()).isEmpty();
        assertThat(invitation.leadsSomewhere(now)).isFalse();
    }

    @Test
    void the_link_of_a_guest_is_not_mailed_any_more_once_its_giver_has_left() {
        var until = now.plus(Duration.ofDays(7));
        var invited = new GuestInvited(1, 2, 3, 4, "Rosa Ilic", "rosa@example.org", "/guest/x", until, now);
        assertThat(invited.toString()).doesNotContain("/guest/x", "rosa@example.org");
        var invitation = new Invitation(invited, cast.wendy);
        assertThat(invitation.leadsSomewhere(now)).isTrue();
        cast.wendy.leave(now);
        assertThat(invitation.leadsSomewhere(now)).isFalse();
    }

    @Test
    void what_was_sent_is_not_tried_again() {
        mail.claim(now);
        mail.sent(now);
        mail.tryAgain(now);
        assertThat(mail.state()).isEqualTo(Mail.State.SENT);
    }
}
