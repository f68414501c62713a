package org.thesop.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.thesop.people.Actor;
import org.thesop.people.Person;
import org.thesop.story.Refusal.Missing;

/** What a transition, or new text, changes on an edition beside its state. */
class EditionTest {

    private final Newsroom newsroom = new Newsroom();
    private final Cast cast = newsroom.cast;

    // The record of a transition.

    @Test
    void a_decision_tells_who_when_why_and_for_which_moment() {
        var edition = newsroom.approved();
        var at = newsroom.now();
        var moment = at.plusSeconds(60);
        var decision = newsroom.take(
                EditionAction.SCHEDULE,
                edition,
                newsroom.ask(cast.maggie).because("  With the picture. ").forMoment(moment));
        assertThat(decision.edition()).isSameAs(edition);
        assertThat(decision.by()).isEqualTo(cast.maggie);
        assertThat(decision.at()).isEqualTo(at);
        assertThat(decision.reason()).isEqualTo("With the picture.");
        assertThat(decision.moment()).isEqualTo(moment);
        assertThat(decision.from()).isEqualTo(EditionState.APPROVED);
        assertThat(decision.to()).isEqualTo(EditionState.SCHEDULED);
    }

    @Test
    void what_the_clock_decided_names_no_person() {
        var edition = newsroom.scheduled();
        newsroom.pass(Duration.ofHours(1));
        var decision = newsroom.take(EditionAction.PUBLISH, edition, Actor.CLOCK);
        assertThat(decision.by()).isNull();
        assertThat(edition.publisher()).isNull();
    }

    @Test
    void a_refused_transition_changes_nothing_and_says_everything_that_is_in_the_way() {
        var edition = newsroom.firstDraft();
        newsroom.write(edition, Copy.blank("Night buses return"));
        assertThatThrownBy(() -> newsroom.take(EditionAction.SUBMIT, edition, cast.wendy))
                .isInstanceOfSatisfying(RefusedException.class, refused -> assertThat(refused.refusals())
                        .containsExactly(new Missing(Need.BODY), new Missing(Need.BYLINE), new Missing(Need.SECTION)));
        assertThat(edition.state()).isEqualTo(EditionState.DRAFT);
        assertThat(edition.submittedAt()).isNull();
    }

    // Submitting.

    @Test
    void copy_remembers_for_whom_it_was_handed_in_until_that_editor_lays_it_down() {
        var due = newsroom.now().plus(Duration.ofHours(5));
        var edition = handedIn(cast.eddie, new Urgency(Priority.URGENT, due));
        assertThat(edition.wantedEditor()).isEqualTo(cast.eddie);
        assertThat(edition.dueAt()).isEqualTo(due);
        assertThat(edition.priority()).isEqualTo(Priority.URGENT);
        newsroom.take(EditionAction.CLAIM, edition, cast.erin);
        newsroom.take(EditionAction.RELEASE, edition, cast.erin);
        assertThat(edition.wantedEditor()).isEqualTo(cast.eddie);
        newsroom.take(EditionAction.CLAIM, edition, cast.eddie);
        newsroom.take(EditionAction.RELEASE, edition, cast.eddie);
        assertThat(edition.wantedEditor()).isNull();
    }

    @Test
    void copy_that_comes_back_is_for_the_editor_who_sent_it_back_unless_its_writer_says_otherwise() {
        var edition = handedIn(null, new Urgency(Priority.SOON, newsroom.now().plus(Duration.ofHours(5))));
        newsroom.take(EditionAction.CLAIM, edition, cast.eddie);
        newsroom.take(EditionAction.REQUEST_CHANGES, edition, cast.eddie, "Who pays for it?");
        assertThat(edition.wantedEditor()).isEqualTo(cast.eddie);
        assertThat(edition.dueAt()).isNull();
        newsroom.take(EditionAction.SUBMIT, edition, newsroom.ask(cast.wendy).to(cast.erin));
        assertThat(edition.wantedEditor()).isEqualTo(cast.erin);
        assertThat(edition.priority()).isEqualTo(Priority.ROUTINE);
    }

    @Test
    void who_has_approved_it_is_not_waited_for_again() {
        var edition = newsroom.unborn(newsroom.politics);
        newsroom.take(EditionAction.START, edition, cast.wendy);
        newsroom.take(EditionAction.SUBMIT, edition, newsroom.ask(cast.wendy).to(cast.eddie));
        newsroom.take(EditionAction.CLAIM, edition, cast.eddie);
        newsroom.take(EditionAction.APPROVE_AND_PASS, edition, cast.eddie);
        assertThat(edition.wantedEditor()).isNull();
    }

    private Edition handedIn(Person editor, Urgency urgency) {
        var edition = newsroom.firstDraft();
        newsroom.take(
                EditionAction.SUBMIT,
                edition,
                newsroom.ask(cast.wendy).to(editor).within(urgency));
        return edition;
    }

    @Test
    void the_queue_counts_from_the_newest_submission_and_privacy_from_the_first() {
        var edition = newsroom.firstDraft();
        var first = newsroom.now();
        newsroom.take(EditionAction.SUBMIT, edition, cast.wendy);
        assertThat(edition.submittedAt()).isEqualTo(first);
        newsroom.take(EditionAction.RECALL, edition, cast.wendy);
        var second = newsroom.now();
        newsroom.take(EditionAction.SUBMIT, edition, cast.wendy);
        assertThat(edition.submittedAt()).isEqualTo(second);
        assertThat(edition.story().firstSubmittedAt()).isEqualTo(first);
    }

    // Who has it in review.

    @Test
    void claiming_makes_the_claiming_editor() {
        var edition = newsroom.submitted(newsroom.campus);
        var at = newsroom.now();
        newsroom.take(EditionAction.CLAIM, edition, cast.erin);
        assertThat(edition.claimant()).isEqualTo(cast.erin);
        assertThat(edition.claimedAt()).isEqualTo(at);
    }

    @Test
    void passing_on_makes_the_other_the_claiming_editor() {
        var edition = newsroom.inReview(newsroom.campus);
        newsroom.take(EditionAction.PASS_ON, edition, newsroom.ask(cast.eddie).to(cast.erin));
        assertThat(edition.claimant()).isEqualTo(cast.erin);
        assertThatThrownBy(() -> newsroom.take(EditionAction.APPROVE, edition, cast.eddie))
                .isInstanceOf(RefusedException.class);
        newsroom.take(EditionAction.APPROVE, edition, cast.erin);
    }

    @Test
    void reopening_makes_the_claiming_editor() {
        var edition = newsroom.scheduled();
        newsroom.take(EditionAction.REOPEN, edition, cast.erin, "The date is wrong.");
        assertThat(edition.claimant()).isEqualTo(cast.erin);
    }

    @ParameterizedTest
    @EnumSource(
            value = EditionAction.class,
            names = {"RELEASE", "REQUEST_CHANGES", "APPROVE", "PUBLISH_WITHOUT_REVIEW", "SPIKE"})
    void what_leaves_the_review_is_nobodys(EditionAction action) {
        var edition = newsroom.inReview(newsroom.campus);
        var by = action == EditionAction.PUBLISH_WITHOUT_REVIEW ? cast.maggie : cast.eddie;
        newsroom.take(action, edition, by, "It is time.");
        assertThat(edition.claimant()).isNull();
        assertThat(edition.claimedAt()).isNull();
    }

    // Approvals.

    @Test
    void two_approvals_make_politics_approved() {
        var edition = newsroom.inReview(newsroom.politics);
        newsroom.take(EditionAction.APPROVE_AND_PASS, edition, cast.eddie);
        assertThat(edition.state()).isEqualTo(EditionState.SUBMITTED);
        assertThat(edition.claimant()).isNull();
        newsroom.take(EditionAction.CLAIM, edition, cast.erin);
        newsroom.take(EditionAction.APPROVE, edition, cast.erin);
        assertThat(edition.state()).isEqualTo(EditionState.APPROVED);
        assertThat(edition.approvals()).containsExactly(cast.eddie, cast.erin);
    }

    @Test
    void a_changed_text_drops_the_approvals() {
        var edition = approvedOnce();
        newsroom.write(edition, with(edition.copy(), "Night buses are back"), cast.wendy);
        assertThat(edition.approvals()).isEmpty();
    }

    @Test
    void a_changed_public_note_drops_the_approvals_and_the_same_note_keeps_them() {
        var edition = approvedOnce();
        edition.note("The buses run from Tuesday.");
        assertThat(edition.approvals()).isEmpty();
        newsroom.take(EditionAction.CLAIM, edition, cast.eddie);
        newsroom.take(EditionAction.APPROVE_AND_PASS, edition, cast.eddie);
        edition.note("The buses run from Tuesday. ");
        assertThat(edition.approvals()).containsExactly(cast.eddie);
    }

    @Test
    void approvals_lapse_when_it_is_submitted_again_and_when_it_is_reopened() {
        var recalled = approvedOnce();
        newsroom.take(EditionAction.RECALL, recalled, cast.wendy);
        newsroom.take(EditionAction.SUBMIT, recalled, cast.wendy);
        assertThat(recalled.approvals()).isEmpty();
        var reopened = newsroom.approved();
        newsroom.take(EditionAction.REOPEN, reopened, cast.erin, "The date is wrong.");
        assertThat(reopened.approvals()).isEmpty();
    }

    @Test
    void releasing_it_unchanged_keeps_the_approval_of_the_editor_before() {
        var edition = approvedOnce();
        newsroom.take(EditionAction.CLAIM, edition, cast.erin);
        newsroom.take(EditionAction.RELEASE, edition, cast.erin);
        assertThat(edition.approvals()).containsExactly(cast.eddie);
    }

    private Edition approvedOnce() {
        var edition = newsroom.inReview(newsroom.politics);
        newsroom.take(EditionAction.APPROVE_AND_PASS, edition, cast.eddie);
        return edition;
    }

    private static Copy with(Copy copy, String headline) {
        return new Copy(
                headline, copy.deck(), copy.dateline(), copy.body(), copy.summary(), copy.language(), copy.section());
    }

    // The schedule.

    @Test
    void the_planned_moment_and_the_real_one_are_both_kept() {
        var edition = newsroom.scheduled();
        var planned = edition.scheduledAt();
        newsroom.pass(Duration.ofMinutes(75));
        var real = newsroom.now();
        newsroom.take(EditionAction.PUBLISH, edition, Actor.CLOCK);
        assertThat(edition.scheduledAt()).isEqualTo(planned);
        assertThat(edition.publishedAt()).isEqualTo(real);
    }

    @Test
    void rescheduling_moves_the_moment() {
        var edition = newsroom.scheduled();
        var later = newsroom.now().plus(Duration.ofDays(2));
        newsroom.take(
                EditionAction.RESCHEDULE, edition, newsroom.ask(cast.miles).forMoment(later));
        assertThat(edition.scheduledAt()).isEqualTo(later);
    }

    @ParameterizedTest
    @CsvSource({"UNSCHEDULE", "REOPEN", "SPIKE"})
    void what_leaves_the_schedule_has_no_moment(EditionAction action) {
        var edition = newsroom.scheduled();
        newsroom.take(action, edition, cast.maggie, "It is not ready.");
        assertThat(edition.scheduledAt()).isNull();
    }

    @ParameterizedTest
    @CsvSource({"SCHEDULE", "PUBLISH", "REOPEN", "SPIKE"})
    void a_failure_is_shown_until_someone_acts(EditionAction action) {
        var edition = newsroom.scheduled();
        newsroom.pass(Duration.ofHours(1));
        newsroom.take(EditionAction.FAIL, edition, Actor.CLOCK, "the embargo is not over");
        assertThat(edition.state()).isEqualTo(EditionState.APPROVED);
        assertThat(edition.failure()).isEqualTo("the embargo is not over");
        assertThat(edition.scheduledAt()).isNull();
        var ask = newsroom.ask(cast.maggie)
                .because("Once more.")
                .forMoment(newsroom.now().plusSeconds(60));
        newsroom.take(action, edition, ask);
        assertThat(edition.failure()).isNull();
    }

    // Embargoes.

    @Test
    void an_embargo_later_than_the_scheduled_moment_is_refused() {
        var edition = newsroom.scheduled();
        var planned = edition.scheduledAt();
        assertThatThrownBy(() -> edition.embargo(planned.plusSeconds(1), cast.maggie))
                .isInstanceOfSatisfying(RefusedException.class, refused -> assertThat(refused.refusals())
                        .containsExactly(new Missing(Need.NOT_BEFORE_EMBARGO)));
        assertThat(edition.embargoUntil()).isNull();
        edition.embargo(planned, cast.maggie);
        assertThat(edition.embargoUntil()).isEqualTo(planned);
    }

    @Test
    void only_a_managing_editor_lifts_or_shortens_an_embargo() {
        var edition = newsroom.draft(newsroom.campus);
        var until = newsroom.now().plusSeconds(3600);
        edition.embargo(until, cast.wendy);
        for (var person : List.of(cast.wendy, cast.eddie)) {
            for (var earlier : new Instant[] {null, until.minusSeconds(1)}) {
                assertThatThrownBy(() -> edition.embargo(earlier, person)).isInstanceOf(ForbiddenException.class);
            }
        }
        edition.embargo(until.plusSeconds(60), cast.wendy);
        assertThat(edition.embargoUntil()).isEqualTo(until.plusSeconds(60));
        edition.embargo(null, cast.maggie);
        assertThat(edition.embargoUntil()).isNull();
    }

    // Publishing, and what comes after it.

    @Test
    void publishing_keeps_who_and_when() {
        var edition = newsroom.approved();
        var at = newsroom.now();
        newsroom.take(EditionAction.PUBLISH, edition, cast.miles);
        assertThat(edition.publishedAt()).isEqualTo(at);
        assertThat(edition.publisher()).isEqualTo(cast.miles);
        assertThat(edition.unreviewed()).isFalse();
    }

    @Test
    void an_imported_page_is_published_at_its_own_time() {
        var edition = newsroom.unborn(newsroom.campus);
        var then = Instant.parse("2008-04-14T14:37:00Z");
        newsroom.take(EditionAction.IMPORT, edition, newsroom.ask(cast.maggie).forMoment(then));
        assertThat(edition.publishedAt()).isEqualTo(then);
        assertThat(edition.publisher()).isEqualTo(cast.maggie);
        assertThat(edition.unreviewed()).isFalse();
    }

    @Test
    void publication_without_review_shows_until_somebody_has_reviewed_it() {
        var edition = newsroom.changesRequested();
        newsroom.take(EditionAction.PUBLISH_WITHOUT_REVIEW, edition, cast.maggie, "The campus is closed.");
        assertThat(edition.unreviewed()).isTrue();
        var at = edition.publishedAt();
        newsroom.take(EditionAction.REVIEW_AFTERWARDS, edition, cast.eddie);
        assertThat(edition.unreviewed()).isFalse();
        assertThat(edition.publishedAt()).isEqualTo(at);
        assertThat(edition.publisher()).isEqualTo(cast.maggie);
    }

    @Test
    void a_withdrawn_story_keeps_its_notice_until_it_is_reinstated() {
        var edition = newsroom.published();
        var at = edition.publishedAt();
        edition.takeDown(newsroom.now().plusSeconds(60), "The exhibition is over.", Instead.NOTHING);
        newsroom.take(EditionAction.WITHDRAW, edition, cast.maggie, "This story was taken down.");
        assertThat(edition.notice()).isEqualTo("This story was taken down.");
        assertThat(edition.takeDownAt()).isNull();
        assertThat(edition.story().live()).contains(edition);
        newsroom.take(EditionAction.REINSTATE, edition, cast.maggie);
        assertThat(edition.notice()).isNull();
        assertThat(edition.publishedAt()).isEqualTo(at);
    }

    @Test
    void the_live_edition_stays_as_it_is_while_the_next_is_in_work() {
        var live = newsroom.published();
        var update = newsroom.begun(EditionKind.UPDATE, live);
        newsroom.write(update, with(update.copy(), "Night buses are back"), cast.wendy);
        assertThat(live.copy().headline()).isEqualTo("Night buses return");
        assertThat(live.story().live()).contains(live);
        assertThat(update.builtOn()).contains(live);
        assertThat(update.publishedAt()).isNull();
    }

    @Test
    void a_newer_edition_takes_the_place_of_the_live_one() {
        var live = newsroom.published();
        var update = newsroom.replace(live);
        assertThat(live.state()).isEqualTo(EditionState.SUPERSEDED);
        assertThat(live.story().live()).contains(update);
    }

    @Test
    void the_next_edition_begins_with_the_words_of_what_hibernate_hands_out_for_the_live_one() {
        var live = newsroom.published();
        var next = Edition.following(new ProxyOf(live), EditionKind.UPDATE, newsroom.now());
        assertThat(next.story()).isSameAs(live.story());
        assertThat(next.copy()).isEqualTo(live.copy());
        assertThat(next.bylines()).isEqualTo(live.bylines());
    }

    /** As a Hibernate proxy: its own fields are empty, its methods ask the real one. */
    private static final class ProxyOf extends Edition {

        private final Edition real;

        ProxyOf(Edition real) {
            this.real = real;
        }

        @Override
        public Story story() {
            return real.story();
        }

        @Override
        public Copy copy() {
            return real.copy();
        }

        @Override
        public List<Byline> bylines() {
            return real.bylines();
        }
    }

    @Test
    void a_revived_edition_is_a_draft_that_has_to_be_reviewed_again() {
        var edition = newsroom.scheduled();
        newsroom.take(EditionAction.SPIKE, edition, cast.eddie, "Another paper had it.");
        newsroom.take(EditionAction.REVIVE, edition, cast.erin);
        newsroom.take(EditionAction.SUBMIT, edition, cast.wendy);
        assertThat(edition.approvals()).isEmpty();
        assertThat(edition.claimant()).isNull();
    }

    // The list of writers.

    @Test
    void who_was_a_writer_once_is_known_after_leaving_the_list() {
        var story = newsroom.firstDraft().story();
        story.addWriter(cast.walt, newsroom.now());
        story.addWriter(cast.walt, newsroom.now());
        assertThat(story.writers()).containsExactly(cast.wendy, cast.walt);
        story.removeWriter(cast.walt, newsroom.now());
        assertThat(story.writers()).containsExactly(cast.wendy);
        assertThat(story.isWriter(cast.walt)).isFalse();
        assertThat(story.wasWriter(cast.walt)).isTrue();
        Person guest = cast.rita;
        story.invite(guest, newsroom.now());
        assertThat(story.wasWriter(guest)).isFalse();
        assertThat(story.names(guest)).isTrue();
    }
}
