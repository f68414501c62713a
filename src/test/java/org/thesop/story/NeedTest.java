package org.thesop.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.thesop.people.Actor;
import org.thesop.people.Person;
import org.thesop.story.Refusal.ForThoseNamed;
import org.thesop.story.Refusal.Missing;
import org.thesop.story.Refusal.NotYourOwn;
import org.thesop.story.Refusal.NotYours;

/** What the table asks for beside the right person: each thing missing alone, and the refusal that names it. */
class NeedTest {

    private static final Duration HOUR = Duration.ofHours(1);

    private final Newsroom newsroom = new Newsroom();
    private final Cast cast = newsroom.cast;

    private List<Refusal> refusals(EditionAction action, Edition edition, Ask ask) {
        return action.refusals(edition, ask, Circumstances.none(edition));
    }

    private List<Refusal> refusals(EditionAction action, Edition edition, Actor by) {
        return refusals(action, edition, newsroom.ask(by).because("It is time."));
    }

    private static Missing[] missing(Need... needs) {
        return List.of(needs).stream().map(Missing::new).toArray(Missing[]::new);
    }

    // What the copy has to have.

    @ParameterizedTest
    @CsvSource({
        "IMPORT, unborn, maggie",
        "SUBMIT, DRAFT, wendy",
        "SUBMIT, CHANGES_REQUESTED, wendy",
        "APPROVE, IN_REVIEW, eddie",
        "PUBLISH_WITHOUT_REVIEW, DRAFT, maggie",
        "PUBLISH_WITHOUT_REVIEW, CHANGES_REQUESTED, maggie"
    })
    void copy_goes_nowhere_without_headline_body_byline_and_section(EditionAction action, String state, String by) {
        var edition = newsroom.in(state.equals("unborn") ? null : EditionState.valueOf(state));
        var copy = edition.copy();
        var person = List.of(cast.wendy, cast.eddie, cast.maggie).stream()
                .filter(each -> each.handle().equals(by))
                .findFirst()
                .orElseThrow();
        var ask = newsroom.ask(person)
                .because("It is time.")
                .forMoment(newsroom.now().minus(HOUR));

        newsroom.write(edition, with(copy, " ", copy.body(), copy.section()), cast.wendy);
        assertThat(refusals(action, edition, ask)).containsExactly(missing(Need.HEADLINE));
        newsroom.write(edition, with(copy, copy.headline(), BodyHtml.of(""), copy.section()), cast.wendy);
        assertThat(refusals(action, edition, ask)).containsExactly(missing(Need.BODY));
        newsroom.write(edition, copy);
        assertThat(refusals(action, edition, ask)).containsExactly(missing(Need.BYLINE));
        newsroom.write(edition, with(copy, copy.headline(), copy.body(), null), cast.wendy);
        assertThat(refusals(action, edition, ask)).containsExactly(missing(Need.SECTION));
        newsroom.write(edition, Copy.blank(""));
        assertThat(refusals(action, edition, ask))
                .containsExactly(missing(Need.HEADLINE, Need.BODY, Need.BYLINE, Need.SECTION));
        newsroom.write(edition, copy, cast.wendy);
        assertThat(refusals(action, edition, ask)).isEmpty();
    }

    private static Copy with(Copy copy, String headline, BodyHtml body, Section section) {
        return new Copy(headline, copy.deck(), copy.dateline(), body, copy.summary(), copy.language(), section);
    }

    @Test
    void copy_that_lost_its_section_in_review_goes_to_no_second_editor() {
        var edition = newsroom.inReview(newsroom.politics);
        newsroom.write(
                edition,
                with(edition.copy(), "Night buses return", edition.copy().body(), null),
                cast.wendy);
        assertThat(refusals(EditionAction.APPROVE_AND_PASS, edition, cast.eddie))
                .containsExactly(missing(Need.SECTION));
    }

    // What the person has to say.

    @ParameterizedTest
    @CsvSource({
        "SUBMIT, DRAFT, REASON",
        "REOPEN, APPROVED, REASON",
        "REOPEN, SCHEDULED, REASON",
        "PUBLISH_WITHOUT_REVIEW, SUBMITTED, REASON",
        "SPIKE, IN_REVIEW, REASON",
        "SPIKE, SCHEDULED, REASON",
        "REQUEST_CHANGES, IN_REVIEW, NOTE_OR_OPEN_COMMENT",
        "WITHDRAW, PUBLISHED, NOTICE"
    })
    void nothing_said_is_not_enough(EditionAction action, EditionState state, Need need) {
        var edition = newsroom.in(state);
        var by = action.name().startsWith("REQUEST") || action == EditionAction.REOPEN ? cast.eddie : cast.maggie;
        assertThat(refusals(action, edition, newsroom.ask(by))).containsExactly(missing(need));
        assertThat(refusals(action, edition, newsroom.ask(by).because(" \n "))).containsExactly(missing(need));
        assertThat(refusals(action, edition, newsroom.ask(by).because("It is time.")))
                .isEmpty();
    }

    @Test
    void a_writer_submits_without_a_word_and_an_editor_who_writes_it_too() {
        var edition = newsroom.draft(newsroom.campus);
        assertThat(refusals(EditionAction.SUBMIT, edition, newsroom.ask(cast.wendy)))
                .isEmpty();
        assertThat(refusals(EditionAction.SUBMIT, edition, newsroom.ask(cast.erin)))
                .containsExactly(missing(Need.REASON));
        edition.story().addWriter(cast.erin, newsroom.now());
        assertThat(refusals(EditionAction.SUBMIT, edition, newsroom.ask(cast.erin)))
                .isEmpty();
    }

    @Test
    void the_clock_gives_up_only_with_an_error_to_show() {
        assertThat(refusals(EditionAction.FAIL, newsroom.scheduled(), newsroom.ask(Actor.CLOCK)))
                .containsExactly(missing(Need.ERROR));
    }

    // What is open beside the copy.

    @Test
    void an_open_comment_says_what_to_change_as_well_as_a_note() {
        var edition = newsroom.inReview(newsroom.campus);
        var commented = new Circumstances(Barred.from(edition), new OpenRemarks.Count(1, 0, 0), false);
        assertThat(EditionAction.REQUEST_CHANGES.refusals(edition, newsroom.ask(cast.eddie), commented))
                .isEmpty();
        var suggested = new Circumstances(Barred.from(edition), new OpenRemarks.Count(0, 0, 1), false);
        assertThat(EditionAction.REQUEST_CHANGES.refusals(edition, newsroom.ask(cast.eddie), suggested))
                .containsExactly(missing(Need.NOTE_OR_OPEN_COMMENT));
    }

    @Test
    void copy_with_an_open_required_comment_or_a_pending_suggestion_is_not_approved() {
        var edition = newsroom.inReview(newsroom.campus);
        assertThat(approving(edition, new OpenRemarks.Count(2, 1, 0)))
                .containsExactly(missing(Need.NO_OPEN_REQUIRED_COMMENT));
        assertThat(approving(edition, new OpenRemarks.Count(0, 0, 1)))
                .containsExactly(missing(Need.NO_PENDING_SUGGESTION));
        assertThat(approving(edition, new OpenRemarks.Count(2, 0, 0))).isEmpty();
    }

    @Test
    void sensitive_copy_is_approved_only_when_nothing_on_the_fact_sheet_is_open() {
        var edition = newsroom.inReview(newsroom.campus);
        newsroom.campus.review(1, true);
        assertThat(withOpenFacts(EditionAction.APPROVE, edition, 1))
                .containsExactly(missing(Need.NOTHING_OPEN_ON_THE_FACT_SHEET));
        assertThat(withOpenFacts(EditionAction.APPROVE, edition, 0)).isEmpty();
        newsroom.campus.review(1, false);
        assertThat(withOpenFacts(EditionAction.APPROVE, edition, 3)).isEmpty();
    }

    @Test
    void sensitive_copy_goes_to_no_second_editor_with_something_open_on_the_fact_sheet() {
        newsroom.politics.review(2, true);
        var edition = newsroom.inReview(newsroom.politics);
        assertThat(withOpenFacts(EditionAction.APPROVE_AND_PASS, edition, 2))
                .containsExactly(missing(Need.NOTHING_OPEN_ON_THE_FACT_SHEET));
        assertThat(withOpenFacts(EditionAction.APPROVE_AND_PASS, edition, 0)).isEmpty();
    }

    private List<Refusal> withOpenFacts(EditionAction action, Edition edition, int open) {
        return action.refusals(
                edition,
                newsroom.ask(cast.eddie),
                new Circumstances(Barred.from(edition), OpenRemarks.Count.NONE, open, false));
    }

    private List<Refusal> approving(Edition edition, OpenRemarks.Count remarks) {
        return EditionAction.APPROVE.refusals(
                edition, newsroom.ask(cast.eddie), new Circumstances(Barred.from(edition), remarks, false));
    }

    // Approvals.

    @Test
    void politics_asks_for_two_approvals_and_campus_for_one() {
        var politics = newsroom.inReview(newsroom.politics);
        assertThat(refusals(EditionAction.APPROVE, politics, cast.eddie)).containsExactly(missing(Need.LAST_APPROVAL));
        newsroom.take(EditionAction.APPROVE_AND_PASS, politics, cast.eddie);
        newsroom.take(EditionAction.CLAIM, politics, cast.erin);
        assertThat(refusals(EditionAction.APPROVE_AND_PASS, politics, cast.erin))
                .containsExactly(missing(Need.FURTHER_APPROVAL_NEEDED));
        assertThat(refusals(EditionAction.APPROVE, politics, cast.erin)).isEmpty();
        var campus = newsroom.inReview(newsroom.campus);
        assertThat(refusals(EditionAction.APPROVE_AND_PASS, campus, cast.eddie))
                .containsExactly(missing(Need.FURTHER_APPROVAL_NEEDED));
    }

    @Test
    void nobody_approves_twice() {
        var edition = newsroom.inReview(newsroom.politics);
        newsroom.take(EditionAction.APPROVE_AND_PASS, edition, cast.eddie);
        newsroom.take(EditionAction.CLAIM, edition, cast.eddie);
        assertThat(refusals(EditionAction.APPROVE, edition, cast.eddie))
                .containsExactly(missing(Need.NOT_APPROVED_BY_YOU));
    }

    @Test
    void the_strictest_section_since_submission_counts() {
        var edition = newsroom.inReview(newsroom.campus);
        newsroom.write(edition, newsroom.copy(newsroom.politics), cast.wendy);
        newsroom.write(edition, newsroom.copy(newsroom.campus), cast.wendy);
        assertThat(refusals(EditionAction.APPROVE, edition, cast.eddie)).containsExactly(missing(Need.LAST_APPROVAL));
    }

    // Nobody approves copy that is their own.

    @ParameterizedTest
    @EnumSource(
            value = EditionAction.class,
            names = {"CLAIM", "APPROVE", "APPROVE_AND_PASS", "REOPEN", "REVIEW_AFTERWARDS"})
    void nobody_approves_their_own_copy_a_managing_editor_neither(EditionAction action) {
        var edition =
                switch (action) {
                    case CLAIM -> newsroom.submitted(newsroom.campus);
                    case APPROVE, APPROVE_AND_PASS -> inReviewWith(cast.miles, action);
                    case REOPEN -> newsroom.approved();
                    default -> publishedWithoutReview();
                };
        edition.story().addWriter(cast.miles, newsroom.now());
        assertThat(refusals(action, edition, cast.miles)).containsExactly(new NotYourOwn(Barred.Because.ITS_WRITER));
    }

    private Edition inReviewWith(Person editor, EditionAction action) {
        var edition = newsroom.submitted(action == EditionAction.APPROVE ? newsroom.campus : newsroom.politics);
        newsroom.take(EditionAction.CLAIM, edition, editor);
        return edition;
    }

    @ParameterizedTest
    @EnumSource(Barred.Because.class)
    void whatever_bars_somebody_is_said(Barred.Because because) {
        var edition = newsroom.inReview(newsroom.campus);
        var circumstances =
                new Circumstances(Barred.from(edition).add(cast.eddie, because), OpenRemarks.Count.NONE, false);
        assertThat(EditionAction.APPROVE.refusals(edition, newsroom.ask(cast.eddie), circumstances))
                .containsExactly(new NotYourOwn(because));
    }

    @Test
    void a_review_is_passed_only_to_an_editor_who_could_approve_it() {
        var edition = newsroom.inReview(newsroom.campus);
        var ask = newsroom.ask(cast.eddie);
        assertThat(refusals(EditionAction.PASS_ON, edition, ask.to(cast.erin))).isEmpty();
        assertThat(refusals(EditionAction.PASS_ON, edition, ask.to(cast.miles))).isEmpty();
        for (var successor : new Person[] {null, cast.walt, cast.rita, cast.ernest}) {
            assertThat(refusals(EditionAction.PASS_ON, edition, ask.to(successor)))
                    .as("to %s", successor)
                    .containsExactly(missing(Need.UNBARRED_EDITOR_TO_PASS_IT_TO));
        }
    }

    @Test
    void copy_is_handed_in_for_an_editor_whose_own_it_is_not() {
        var edition = newsroom.firstDraft();
        for (var editor : new Person[] {null, cast.eddie, cast.maggie}) {
            assertThat(refusals(
                            EditionAction.SUBMIT,
                            edition,
                            newsroom.ask(cast.wendy).to(editor)))
                    .as("for %s", editor)
                    .isEmpty();
        }
        for (var editor : new Person[] {cast.walt, cast.rita, cast.ernest, cast.wendy}) {
            assertThat(refusals(
                            EditionAction.SUBMIT,
                            edition,
                            newsroom.ask(cast.wendy).to(editor)))
                    .as("for %s", editor)
                    .containsExactly(missing(Need.NAMED_EDITOR_MAY_TAKE_IT));
        }
    }

    @Test
    void limited_copy_is_handed_in_for_an_editor_named_on_it() {
        var edition = newsroom.draft(newsroom.campus);
        edition.story().limit(true);
        var forEddie = newsroom.ask(cast.wendy).to(cast.eddie);
        assertThat(refusals(EditionAction.SUBMIT, edition, forEddie))
                .containsExactly(missing(Need.NAMED_EDITOR_MAY_TAKE_IT));
        edition.story().invite(cast.eddie, newsroom.now());
        assertThat(refusals(EditionAction.SUBMIT, edition, forEddie)).isEmpty();
    }

    @Test
    void an_answer_is_expected_in_the_future() {
        var edition = newsroom.draft(newsroom.campus);
        var now = newsroom.now();
        assertThat(refusals(
                        EditionAction.SUBMIT, edition, newsroom.ask(cast.wendy).within(dueAt(now.plus(HOUR)))))
                .isEmpty();
        assertThat(refusals(
                        EditionAction.SUBMIT, edition, newsroom.ask(cast.wendy).within(dueAt(now))))
                .containsExactly(missing(Need.DUE_TIME_AHEAD));
    }

    private static Urgency dueAt(Instant moment) {
        return new Urgency(Priority.SOON, moment);
    }

    // Copy for those named on it.

    @Test
    void an_editor_does_not_reach_a_first_draft_by_moving_it() {
        var edition = newsroom.firstDraft();
        for (var action : List.of(EditionAction.SUBMIT, EditionAction.SPIKE)) {
            assertThat(refusals(action, edition, cast.eddie)).containsExactly(new ForThoseNamed());
            assertThat(refusals(action, edition, cast.maggie)).isEmpty();
        }
        assertThat(refusals(EditionAction.SUBMIT, edition, cast.wendy)).isEmpty();
        edition.story().invite(cast.eddie, newsroom.now());
        assertThat(refusals(EditionAction.SUBMIT, edition, cast.eddie)).isEmpty();
    }

    @Test
    void a_limited_story_is_reviewed_by_those_named_on_it() {
        var edition = newsroom.submitted(newsroom.campus);
        edition.story().limit(true);
        assertThat(refusals(EditionAction.CLAIM, edition, cast.eddie)).containsExactly(new ForThoseNamed());
        assertThat(refusals(EditionAction.CLAIM, edition, cast.maggie)).isEmpty();
        edition.story().invite(cast.eddie, newsroom.now());
        assertThat(refusals(EditionAction.CLAIM, edition, cast.eddie)).isEmpty();
        newsroom.take(EditionAction.CLAIM, edition, cast.eddie);
        assertThat(refusals(
                        EditionAction.PASS_ON, edition, newsroom.ask(cast.eddie).to(cast.erin)))
                .containsExactly(missing(Need.UNBARRED_EDITOR_TO_PASS_IT_TO));
    }

    // One of a sort.

    @ParameterizedTest
    @CsvSource({
        "UPDATE, UPDATE, false",
        "UPDATE, CORRECTION, true",
        "UPDATE, CLARIFICATION, true",
        "CORRECTION, UPDATE, true",
        "CORRECTION, CORRECTION, false",
        "CORRECTION, CLARIFICATION, false",
        "CLARIFICATION, UPDATE, true",
        "CLARIFICATION, CORRECTION, false",
        "CLARIFICATION, CLARIFICATION, false"
    })
    void a_story_has_one_update_and_one_correction_or_clarification_in_work(
            EditionKind inWork, EditionKind wanted, boolean possible) {
        var live = newsroom.published();
        newsroom.begun(inWork, live);
        var action = EditionAction.valueOf("START_" + wanted);
        assertThat(refusals(action, newsroom.unborn(wanted, live), cast.wendy))
                .containsExactly(possible ? missing() : missing(Need.NO_OTHER_IN_WORK));
    }

    @ParameterizedTest
    @EnumSource(
            value = EditionState.class,
            names = {"DRAFT", "SUPERSEDED", "WITHDRAWN", "APPROVED"})
    void only_what_is_live_is_updated(EditionState state) {
        var edition = newsroom.in(state);
        assertThat(refusals(EditionAction.START_UPDATE, newsroom.unborn(EditionKind.UPDATE, edition), cast.eddie))
                .contains(new Missing(Need.LIVE_EDITION));
    }

    @Test
    void a_spiked_update_stays_spiked_while_another_is_in_work() {
        var live = newsroom.published();
        var spiked = newsroom.begun(EditionKind.UPDATE, live);
        newsroom.take(EditionAction.SPIKE, spiked, cast.eddie, "Nothing new.");
        assertThat(refusals(EditionAction.REVIVE, spiked, cast.eddie)).isEmpty();
        newsroom.begun(EditionKind.CORRECTION, live);
        assertThat(refusals(EditionAction.REVIVE, spiked, cast.eddie)).isEmpty();
        newsroom.begun(EditionKind.UPDATE, live);
        assertThat(refusals(EditionAction.REVIVE, spiked, cast.eddie)).containsExactly(missing(Need.NO_OTHER_IN_WORK));
    }

    @Test
    void a_spiked_translation_stays_spiked_while_another_is_in_its_language() {
        var spiked = newsroom.submitted(newsroom.campus);
        newsroom.take(EditionAction.SPIKE, spiked, cast.eddie, "Another one was begun.");
        assertThat(revive(spiked, false)).isEmpty();
        assertThat(revive(spiked, true)).containsExactly(new Missing(Need.ONLY_ONE_IN_ITS_LANGUAGE));
    }

    private List<Refusal> revive(Edition spiked, boolean languageTaken) {
        var now = Circumstances.asked(
                () -> Barred.from(spiked),
                () -> OpenRemarks.Count.NONE,
                () -> 0,
                () -> languageTaken,
                () -> 0,
                at -> 0);
        return EditionAction.REVIVE.refusals(spiked, newsroom.ask(cast.eddie), now);
    }

    @Test
    void a_writer_drops_what_no_editor_has_seen_and_nothing_else() {
        assertThat(refusals(EditionAction.SPIKE, newsroom.firstDraft(), cast.wendy))
                .isEmpty();
        for (var state : List.of(EditionState.DRAFT, EditionState.SUBMITTED, EditionState.CHANGES_REQUESTED)) {
            assertThat(refusals(EditionAction.SPIKE, newsroom.in(state), cast.wendy))
                    .containsExactly(missing(Need.NEVER_SUBMITTED));
        }
        assertThat(refusals(EditionAction.SPIKE, newsroom.firstDraft(), cast.walt))
                .containsExactly(new NotYours(List.of(Who.EDITOR, Who.ITS_WRITER)));
    }

    @Test
    void a_writer_drops_an_update_of_a_published_story_that_no_editor_has_seen() {
        var update = newsroom.begun(EditionKind.UPDATE, newsroom.published());
        assertThat(refusals(EditionAction.SPIKE, update, cast.wendy)).isEmpty();
        newsroom.take(EditionAction.SUBMIT, update, cast.wendy);
        assertThat(refusals(EditionAction.SPIKE, update, cast.wendy)).containsExactly(missing(Need.NEVER_SUBMITTED));
    }

    // Moments.

    @Test
    void the_old_sites_pages_come_from_the_past_and_once() {
        var edition = newsroom.unborn(newsroom.campus);
        var ask = newsroom.ask(cast.maggie);
        for (var wrong : new Ask[] {
            ask, ask.forMoment(newsroom.now()), ask.forMoment(newsroom.now().plus(HOUR))
        }) {
            assertThat(refusals(EditionAction.IMPORT, edition, wrong)).containsExactly(missing(Need.PAST_MOMENT));
        }
        var past = ask.forMoment(newsroom.now().minus(HOUR));
        assertThat(refusals(EditionAction.IMPORT, edition, past)).isEmpty();
        assertThat(EditionAction.IMPORT.refusals(
                        edition, past, new Circumstances(Barred.from(edition), OpenRemarks.Count.NONE, true)))
                .containsExactly(missing(Need.NOT_IMPORTED_BEFORE));
    }

    @ParameterizedTest
    @CsvSource({"SCHEDULE, APPROVED", "RESCHEDULE, SCHEDULED"})
    void a_story_is_scheduled_for_a_future_moment_and_not_before_its_embargo(EditionAction action, EditionState from) {
        var edition = newsroom.in(from);
        var ask = newsroom.ask(cast.maggie);
        assertThat(refusals(action, edition, ask)).containsExactly(missing(Need.FUTURE_MOMENT));
        assertThat(refusals(action, edition, ask.forMoment(newsroom.now())))
                .containsExactly(missing(Need.FUTURE_MOMENT));
        var soon = newsroom.now().plusSeconds(1);
        assertThat(refusals(action, edition, ask.forMoment(soon))).isEmpty();
        edition.embargo(soon, cast.maggie);
        assertThat(refusals(action, edition, ask.forMoment(soon))).isEmpty();
        if (from == EditionState.APPROVED) {
            edition.embargo(soon.plusSeconds(1), cast.maggie);
            assertThat(refusals(action, edition, ask.forMoment(soon)))
                    .containsExactly(missing(Need.NOT_BEFORE_EMBARGO));
            assertThat(refusals(action, edition, ask))
                    .containsExactly(missing(Need.FUTURE_MOMENT, Need.NOT_BEFORE_EMBARGO));
        }
    }

    @Test
    void nothing_goes_out_before_its_embargo_is_over() {
        var approved = newsroom.approved();
        var until = newsroom.now().plus(HOUR);
        approved.embargo(until, cast.maggie);
        assertThat(refusals(EditionAction.PUBLISH, approved, cast.maggie)).containsExactly(missing(Need.EMBARGO_OVER));
        var draft = newsroom.draft(newsroom.campus);
        draft.embargo(until, cast.wendy);
        assertThat(refusals(EditionAction.PUBLISH_WITHOUT_REVIEW, draft, cast.maggie))
                .containsExactly(missing(Need.EMBARGO_OVER));
        newsroom.pass(Duration.between(newsroom.now(), until));
        assertThat(refusals(EditionAction.PUBLISH, approved, cast.maggie)).isEmpty();
        assertThat(refusals(EditionAction.PUBLISH_WITHOUT_REVIEW, draft, cast.maggie))
                .isEmpty();
    }

    @Test
    void the_clock_publishes_when_it_is_due_and_not_a_moment_before() {
        var edition = newsroom.scheduled();
        newsroom.pass(Duration.between(newsroom.now(), edition.scheduledAt()).minusNanos(1));
        assertThat(refusals(EditionAction.PUBLISH, edition, Actor.CLOCK)).containsExactly(missing(Need.DUE));
        assertThat(refusals(EditionAction.PUBLISH, edition, cast.maggie)).isEmpty();
        newsroom.pass(Duration.ofNanos(1));
        assertThat(refusals(EditionAction.PUBLISH, edition, Actor.CLOCK)).isEmpty();
    }

    @Test
    void the_clock_publishes_nothing_that_nobody_scheduled() {
        assertThat(refusals(EditionAction.PUBLISH, newsroom.approved(), Actor.CLOCK))
                .containsExactly(missing(Need.DUE));
    }

    @Test
    void the_clock_withdraws_at_the_moment_that_was_set_with_the_notice() {
        var edition = newsroom.published();
        assertThat(refusals(EditionAction.WITHDRAW, edition, Actor.CLOCK)).containsExactly(missing(Need.TAKE_DOWN_DUE));
        edition.takeDown(newsroom.now().plus(HOUR), "The exhibition is over.", Instead.NOTHING);
        assertThat(refusals(EditionAction.WITHDRAW, edition, Actor.CLOCK)).containsExactly(missing(Need.TAKE_DOWN_DUE));
        newsroom.pass(HOUR);
        assertThat(refusals(EditionAction.WITHDRAW, edition, Actor.CLOCK)).isEmpty();
    }

    // What is live meanwhile.

    @Test
    void an_edition_that_was_built_on_what_is_not_live_any_more_does_not_go_out() {
        var live = newsroom.published();
        var correction = newsroom.approved(EditionKind.CORRECTION, live);
        correction.note("The buses run from Tuesday.");
        assertThat(refusals(EditionAction.PUBLISH, correction, cast.maggie)).isEmpty();
        newsroom.replace(live);
        assertThat(refusals(EditionAction.PUBLISH, correction, cast.maggie))
                .containsExactly(missing(Need.BUILT_ON_THE_LIVE_EDITION));
    }

    @ParameterizedTest
    @EnumSource(
            value = EditionKind.class,
            names = {"CORRECTION", "CLARIFICATION"})
    void a_correction_and_a_clarification_need_their_public_note(EditionKind kind) {
        var edition = newsroom.approved(kind, newsroom.published());
        assertThat(refusals(EditionAction.PUBLISH, edition, cast.maggie)).containsExactly(missing(Need.PUBLIC_NOTE));
        edition.note("  ");
        assertThat(refusals(EditionAction.PUBLISH, edition, cast.maggie)).containsExactly(missing(Need.PUBLIC_NOTE));
        edition.note("The buses run from Tuesday.");
        assertThat(refusals(EditionAction.PUBLISH, edition, cast.maggie)).isEmpty();
        var unreviewed = newsroom.begun(kind, newsroom.published());
        assertThat(refusals(EditionAction.PUBLISH_WITHOUT_REVIEW, unreviewed, cast.maggie))
                .containsExactly(missing(Need.PUBLIC_NOTE));
        var elsewhere = Edition.following(newsroom.published(), kind, newsroom.now());
        var then = newsroom.ask(cast.maggie).forMoment(newsroom.now().minus(HOUR));
        assertThat(refusals(EditionAction.IMPORT, elsewhere, then)).containsExactly(missing(Need.PUBLIC_NOTE));
        elsewhere.note("The buses run from Tuesday.");
        assertThat(refusals(EditionAction.IMPORT, elsewhere, then)).isEmpty();
    }

    @Test
    void an_update_needs_no_public_note() {
        var update = newsroom.approved(EditionKind.UPDATE, newsroom.published());
        assertThat(refusals(EditionAction.PUBLISH, update, cast.maggie)).isEmpty();
    }

    @Test
    void over_a_withdrawn_story_a_managing_editor_publishes_and_never_the_clock() {
        var live = newsroom.published();
        var update = newsroom.approved(EditionKind.UPDATE, live);
        newsroom.schedule(update);
        newsroom.withdraw(live);
        newsroom.pass(HOUR);
        assertThat(refusals(EditionAction.PUBLISH, update, Actor.CLOCK))
                .containsExactly(missing(Need.STORY_NOT_WITHDRAWN));
        assertThat(refusals(EditionAction.PUBLISH, update, cast.maggie)).isEmpty();
        newsroom.take(EditionAction.PUBLISH, update, cast.maggie);
        assertThat(refusals(EditionAction.SUPERSEDE, live, Actor.CLOCK)).containsExactly(missing(Need.STILL_PUBLISHED));
        assertThat(refusals(EditionAction.SUPERSEDE, live, cast.maggie)).isEmpty();
    }

    @Test
    void the_clock_takes_an_edition_off_the_schedule_only_when_its_story_was_withdrawn() {
        var live = newsroom.published();
        var update = newsroom.approved(EditionKind.UPDATE, live);
        newsroom.schedule(update);
        assertThat(refusals(EditionAction.UNSCHEDULE, update, Actor.CLOCK))
                .containsExactly(missing(Need.STORY_WITHDRAWN));
        newsroom.withdraw(live);
        assertThat(refusals(EditionAction.UNSCHEDULE, update, Actor.CLOCK)).isEmpty();
    }

    @Test
    void nobody_takes_the_live_edition_away_before_a_newer_one_is_out() {
        var live = newsroom.published();
        newsroom.approved(EditionKind.UPDATE, live);
        assertThat(refusals(EditionAction.SUPERSEDE, live, cast.maggie))
                .containsExactly(missing(Need.NEWER_ONE_IS_OUT));
    }

    // After a publication without review.

    @Test
    void a_review_afterwards_is_for_what_went_out_without_one_and_by_somebody_else() {
        assertThat(refusals(EditionAction.REVIEW_AFTERWARDS, newsroom.published(), cast.eddie))
                .containsExactly(missing(Need.WENT_OUT_WITHOUT_REVIEW));
        var unreviewed = publishedWithoutReview();
        assertThat(refusals(EditionAction.REVIEW_AFTERWARDS, unreviewed, cast.maggie))
                .containsExactly(missing(Need.NOT_ITS_PUBLISHER));
        assertThat(refusals(EditionAction.REVIEW_AFTERWARDS, unreviewed, cast.eddie))
                .isEmpty();
    }

    private Edition publishedWithoutReview() {
        var edition = newsroom.submitted(newsroom.campus);
        newsroom.take(EditionAction.PUBLISH_WITHOUT_REVIEW, edition, cast.maggie, "The campus is closed.");
        return edition;
    }

    // Pictures.

    @ParameterizedTest
    @CsvSource({
        "APPROVE, IN_REVIEW, eddie",
        "SCHEDULE, APPROVED, maggie",
        "RESCHEDULE, SCHEDULED, maggie",
        "PUBLISH, APPROVED, maggie",
        "PUBLISH_WITHOUT_REVIEW, DRAFT, maggie"
    })
    void no_picture_goes_out_without_description_and_credit(EditionAction action, EditionState state, String by) {
        var person = by.equals("eddie") ? cast.eddie : cast.maggie;
        var edition = newsroom.in(state);
        pictured(edition, "<figure data-media=\"m\"></figure>");
        assertThat(refusals(action, edition, person))
                .contains(missing(Need.PICTURES_DESCRIBED, Need.PICTURES_CREDITED));
        pictured(edition, "<figure data-media=\"m\" data-alt=\"A bus\"></figure>");
        assertThat(refusals(action, edition, person))
                .contains(missing(Need.PICTURES_CREDITED))
                .doesNotContain(missing(Need.PICTURES_DESCRIBED));
        pictured(edition, "<figure data-media=\"m\" data-alt=\"A bus\" data-credit=\"Ben Ortiz\"></figure>");
        assertThat(refusals(action, edition, person))
                .doesNotContain(missing(Need.PICTURES_DESCRIBED, Need.PICTURES_CREDITED));
    }

    private void pictured(Edition edition, String figure) {
        var copy = newsroom.copy(newsroom.campus);
        newsroom.write(
                edition, copy.withBody(BodyHtml.of(figure + Newsroom.BODY).html()), cast.wendy);
    }
}
