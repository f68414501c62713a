package org.thesop.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.thesop.people.Person;
import org.thesop.people.Role;

/** Who may edit the text, and who may read copy that is not out: both paragraphs of the design, by state and person. */
class PermissionsTest {

    private final Newsroom newsroom = new Newsroom();
    private final Cast cast = newsroom.cast;

    private List<String> editorsOf(Edition edition) {
        return everybody()
                .filter(person -> Permissions.mayEdit(edition, person))
                .map(Person::handle)
                .toList();
    }

    private List<String> readersOf(Edition edition) {
        return everybody()
                .filter(person -> Permissions.mayRead(edition, person))
                .map(Person::handle)
                .toList();
    }

    private Stream<Person> everybody() {
        return Stream.of(cast.wendy, cast.walt, cast.eddie, cast.erin, cast.ernest, cast.maggie, cast.miles, cast.rita);
    }

    private static List<String> names(String text) {
        return text == null ? List.of() : Arrays.asList(text.split(" ", -1));
    }

    // Editing.

    @ParameterizedTest
    @CsvSource({
        "DRAFT, wendy eddie erin ernest maggie miles",
        "CHANGES_REQUESTED, wendy eddie erin ernest maggie miles",
        "IN_REVIEW, eddie",
        "SUBMITTED,",
        "APPROVED,",
        "SCHEDULED,",
        "PUBLISHED,",
        "SPIKED,",
        "WITHDRAWN,",
        "SUPERSEDED,"
    })
    void the_text_is_edited_by(EditionState state, String who) {
        assertThat(editorsOf(newsroom.in(state))).isEqualTo(names(who));
    }

    @Test
    void a_first_draft_is_edited_by_its_writers_and_by_a_managing_editor_who_opened_it() {
        assertThat(editorsOf(newsroom.firstDraft())).containsExactly("wendy", "maggie", "miles");
    }

    @Test
    void who_was_invited_to_read_does_not_edit() {
        var edition = newsroom.firstDraft();
        edition.story().invite(cast.walt, newsroom.now());
        assertThat(Permissions.mayEdit(edition, cast.walt)).isFalse();
    }

    @Test
    void who_has_left_the_newsroom_edits_nothing() {
        var edition = newsroom.draft(newsroom.campus);
        cast.wendy.known("Wendy Marsh", null);
        assertThat(Permissions.mayEdit(edition, cast.wendy)).isFalse();
    }

    @Test
    void a_limited_story_is_edited_by_those_named_on_it() {
        var edition = newsroom.draft(newsroom.campus);
        edition.story().limit(true);
        edition.story().invite(cast.erin, newsroom.now());
        assertThat(editorsOf(edition)).containsExactly("wendy", "erin", "maggie", "miles");
    }

    // Text that arrives late.

    @Test
    void text_typed_while_its_writer_could_edit_is_taken_after_it_was_submitted() {
        var edition = newsroom.firstDraft();
        var base = revision(edition, cast.wendy);
        var decisions = List.of(newsroom.take(EditionAction.SUBMIT, edition, cast.wendy));
        assertThat(Permissions.mayEdit(edition, cast.wendy)).isFalse();
        assertThat(Permissions.couldEditSince(base, decisions, edition, cast.wendy))
                .isTrue();
        assertThat(Permissions.couldEditSince(base, decisions, edition, cast.walt))
                .isFalse();
    }

    @Test
    void text_typed_over_an_editors_version_is_taken_after_another_writer_submitted_it() {
        var edition = newsroom.inReview(newsroom.campus);
        var base = revision(edition, cast.eddie);
        var back = newsroom.take(EditionAction.REQUEST_CHANGES, edition, cast.eddie, "Who pays for it?");
        var again = newsroom.take(EditionAction.SUBMIT, edition, cast.wendy);
        assertThat(Permissions.couldEditSince(base, List.of(back, again), edition, cast.wendy))
                .isTrue();
    }

    @Test
    void text_of_an_editor_is_taken_after_the_review_was_passed_on() {
        var edition = newsroom.inReview(newsroom.campus);
        var base = revision(edition, cast.eddie);
        var decisions = List.of(newsroom.take(
                EditionAction.PASS_ON, edition, newsroom.ask(cast.maggie).to(cast.erin)));
        assertThat(Permissions.mayEdit(edition, cast.eddie)).isFalse();
        assertThat(Permissions.couldEditSince(base, decisions, edition, cast.eddie))
                .isTrue();
    }

    @Test
    void text_typed_when_nobody_could_edit_is_not_taken() {
        var edition = newsroom.inReview(newsroom.campus);
        var earlier = newsroom.take(EditionAction.REQUEST_CHANGES, edition, cast.eddie, "Who pays for it?");
        newsroom.take(EditionAction.SUBMIT, edition, cast.wendy);
        var base = revision(edition, cast.wendy);
        assertThat(Permissions.couldEditSince(base, List.of(earlier), edition, cast.wendy))
                .isFalse();
    }

    private Revision revision(Edition edition, Person by) {
        return new Revision(edition, 1, 0, by, newsroom.now(), Revision.Why.SAVE, edition.copy(), edition.bylines());
    }

    // Reading.

    @ParameterizedTest
    @EnumSource(value = EditionState.class, mode = EnumSource.Mode.EXCLUDE, names = "PUBLISHED")
    void copy_that_is_not_out_is_read_by_its_writers_and_the_editors(EditionState state) {
        assertThat(readersOf(newsroom.in(state)))
                .containsExactly("wendy", "eddie", "erin", "ernest", "maggie", "miles");
    }

    @Test
    void what_is_out_is_read_by_everybody() {
        assertThat(readersOf(newsroom.published())).hasSize(8);
    }

    @Test
    void a_first_draft_is_read_by_those_named_on_it_and_opened_by_managing_editors() {
        var edition = newsroom.firstDraft();
        assertThat(readersOf(edition)).containsExactly("wendy", "maggie", "miles");
        assertThat(Permissions.opensPrivately(edition, cast.maggie)).isTrue();
        edition.story().addWriter(cast.maggie, newsroom.now());
        assertThat(Permissions.opensPrivately(edition, cast.maggie)).isFalse();
        newsroom.take(EditionAction.SUBMIT, edition, cast.wendy);
        assertThat(readersOf(edition)).contains("eddie", "erin");
        assertThat(Permissions.opensPrivately(edition, cast.miles)).isFalse();
    }

    @Test
    void a_first_draft_that_its_writer_dropped_stays_private() {
        var edition = newsroom.firstDraft();
        newsroom.take(EditionAction.SPIKE, edition, cast.wendy, "Not worth a story.");
        assertThat(readersOf(edition)).containsExactly("wendy", "maggie", "miles");
    }

    @Test
    void a_draft_that_was_taken_back_is_not_private_any_more() {
        assertThat(Permissions.isPrivate(newsroom.draft(newsroom.campus))).isFalse();
    }

    @Test
    void the_update_of_a_page_from_the_archive_is_no_first_draft() {
        var page = newsroom.unborn(newsroom.campus);
        newsroom.take(
                EditionAction.IMPORT,
                page,
                newsroom.ask(cast.maggie).forMoment(newsroom.now().minusSeconds(60)));
        var update = newsroom.begun(EditionKind.UPDATE, page);
        assertThat(update.story().firstSubmittedAt()).isNull();
        assertThat(readersOf(update)).contains("eddie").doesNotContain("walt");
    }

    @Test
    void a_limited_story_is_read_by_those_named_on_it_in_every_state_before_it_is_out() {
        for (var state : EditionState.IN_WORK) {
            var edition = newsroom.in(state);
            edition.story().limit(true);
            edition.story().invite(cast.walt, newsroom.now());
            assertThat(readersOf(edition)).as("%s", state).containsExactly("wendy", "walt", "maggie", "miles");
        }
    }

    @Test
    void a_guest_without_a_role_reads_what_the_invitation_is_for() {
        var edition = newsroom.draft(newsroom.campus);
        edition.story().invite(cast.rita, newsroom.now());
        assertThat(Permissions.mayRead(edition, cast.rita)).isTrue();
    }

    // The list of writers.

    @Test
    void its_writers_and_editors_change_the_list_of_its_writers() {
        var story = newsroom.draft(newsroom.campus).story();
        assertThat(everybody().filter(person -> Permissions.mayName(story, person)))
                .containsExactly(cast.wendy, cast.eddie, cast.erin, cast.ernest, cast.maggie, cast.miles);
    }

    @Test
    void an_editor_does_not_reach_private_copy_by_joining_its_writers() {
        var draft = newsroom.firstDraft().story();
        assertThat(Permissions.mayName(draft, cast.eddie)).isFalse();
        assertThat(Permissions.mayName(draft, cast.wendy)).isTrue();
        assertThat(Permissions.mayName(draft, cast.maggie)).isTrue();
        var update = newsroom.begun(EditionKind.UPDATE, newsroom.published()).story();
        update.limit(true);
        assertThat(Permissions.mayName(update, cast.eddie)).isFalse();
    }

    @Test
    void a_listed_writer_who_has_left_names_nobody() {
        var gone = new Person("gina", "Gina Pell", Role.WRITER, LocalDate.of(2025, 1, 8));
        var story = newsroom.draft(newsroom.campus).story();
        story.addWriter(gone, newsroom.now());
        assertThat(Permissions.mayName(story, gone)).isTrue();
        gone.known("Gina Pell", null);
        assertThat(Permissions.mayName(story, gone)).isFalse();
    }

    @Test
    void who_is_not_named_on_a_limited_story_names_nobody_on_it_also_when_it_is_out() {
        var story = newsroom.published().story();
        story.limit(true);
        assertThat(Permissions.mayName(story, cast.erin)).isFalse();
        assertThat(Permissions.mayName(story, cast.wendy)).isTrue();
        assertThat(Permissions.mayName(story, cast.maggie)).isTrue();
        story.invite(cast.erin, newsroom.now());
        assertThat(Permissions.mayName(story, cast.erin)).isTrue();
    }

    // Guests.

    @Test
    void a_guest_is_let_in_by_whoever_lets_others_in_while_it_is_in_work() {
        var draft = newsroom.firstDraft();
        assertThat(Permissions.mayInviteGuest(draft, cast.wendy)).isTrue();
        assertThat(Permissions.mayInviteGuest(draft, cast.walt)).isFalse();
        assertThat(Permissions.mayInviteGuest(draft, cast.eddie)).isFalse();
        assertThat(Permissions.mayInviteGuest(newsroom.inReview(newsroom.campus), cast.eddie))
                .isTrue();
        assertThat(Permissions.mayInviteGuest(newsroom.published(), cast.wendy)).isFalse();
    }

    @Test
    void an_invitation_is_taken_back_by_who_made_it_who_may_make_one_and_a_managing_editor() {
        var edition = newsroom.published();
        assertThat(Permissions.mayEndGuest(edition, cast.wendy, cast.wendy)).isTrue();
        assertThat(Permissions.mayEndGuest(edition, cast.wendy, cast.maggie)).isTrue();
        assertThat(Permissions.mayEndGuest(edition, cast.wendy, cast.eddie)).isFalse();
    }

    // Notes among editors.

    private List<String> readersOfNotes(Edition edition) {
        return everybody()
                .filter(person -> Permissions.mayReadEditorsNotes(edition, person))
                .map(Person::handle)
                .toList();
    }

    @ParameterizedTest
    @EnumSource(
            value = EditionState.class,
            names = {"SUBMITTED", "IN_REVIEW", "CHANGES_REQUESTED", "APPROVED", "PUBLISHED"})
    void notes_among_editors_are_for_editors_who_never_were_its_writers(EditionState state) {
        assertThat(readersOfNotes(newsroom.in(state))).containsExactly("eddie", "erin", "maggie", "miles");
    }

    @Test
    void an_editor_who_writes_the_story_does_not_see_the_notes_about_it() {
        var edition = newsroom.inReview(newsroom.campus);
        edition.story().addWriter(cast.erin, newsroom.now());
        assertThat(readersOfNotes(edition)).containsExactly("eddie", "maggie", "miles");
    }

    @Test
    void a_managing_editor_who_writes_the_story_does_not_see_them_either() {
        var edition = newsroom.inReview(newsroom.campus);
        edition.story().addWriter(cast.maggie, newsroom.now());
        assertThat(readersOfNotes(edition)).containsExactly("eddie", "erin", "miles");
    }

    @Test
    void notes_about_a_limited_story_stay_limited_when_it_is_out() {
        var edition = newsroom.published();
        edition.story().limit(true);
        edition.story().invite(cast.erin, newsroom.now());
        assertThat(Permissions.mayRead(edition, cast.eddie)).isTrue();
        assertThat(readersOfNotes(edition)).containsExactly("erin", "maggie", "miles");
    }

    // The fact sheet.

    private List<String> readersOfSheet(Edition edition) {
        return everybody()
                .filter(person -> Permissions.mayReadFactSheet(edition, person))
                .map(Person::handle)
                .toList();
    }

    private List<String> checkersOf(Edition edition) {
        return everybody()
                .filter(person -> Permissions.mayCheckFacts(edition, person))
                .map(Person::handle)
                .toList();
    }

    @ParameterizedTest
    @EnumSource(
            value = EditionState.class,
            names = {"SUBMITTED", "IN_REVIEW", "CHANGES_REQUESTED", "APPROVED", "PUBLISHED", "WITHDRAWN"})
    void the_fact_sheet_is_for_its_writers_and_editors_also_when_everybody_reads_the_story(EditionState state) {
        assertThat(readersOfSheet(newsroom.in(state)))
                .containsExactly("wendy", "eddie", "erin", "ernest", "maggie", "miles");
    }

    @Test
    void the_sheet_of_a_private_draft_is_as_private_and_that_of_a_limited_story_stays_so() {
        assertThat(readersOfSheet(newsroom.firstDraft())).containsExactly("wendy", "maggie", "miles");
        var limited = newsroom.published();
        limited.story().limit(true);
        assertThat(readersOfSheet(limited)).containsExactly("wendy", "maggie", "miles");
    }

    @Test
    void who_was_invited_to_read_a_draft_does_not_see_its_sheet() {
        var edition = newsroom.firstDraft();
        edition.story().invite(cast.walt, newsroom.now());
        assertThat(readersOfSheet(edition)).doesNotContain("walt");
    }

    @Test
    void what_is_right_is_said_by_editors_who_never_wrote_the_story() {
        assertThat(checkersOf(newsroom.inReview(newsroom.campus))).containsExactly("eddie", "erin", "maggie", "miles");
    }

    @Test
    void how_a_confidential_source_is_reached_is_for_who_entered_it_and_managing_editors() {
        assertThat(everybody()
                        .filter(person -> Permissions.mayReadContact(true, cast.wendy, person))
                        .map(Person::handle))
                .containsExactly("wendy", "maggie", "miles");
        assertThat(Permissions.mayReadContact(false, cast.wendy, cast.eddie)).isTrue();
    }

    @Test
    void somebody_outside_is_asked_by_who_has_it_in_review_or_a_managing_editor() {
        var edition = newsroom.inReview(newsroom.campus);
        assertThat(everybody()
                        .filter(person -> Permissions.mayAskAnExpert(edition, person))
                        .map(Person::handle))
                .containsExactly("eddie", "maggie", "miles");
        assertThat(Permissions.mayAskAnExpert(newsroom.published(), cast.maggie))
                .isFalse();
    }

    // Feedback for learning.

    @Test
    void what_editors_told_a_writer_is_seen_by_the_writer_their_editors_and_managing_editors() {
        var reviewed = Set.of(cast.eddie);
        assertThat(everybody()
                        .filter(person ->
                                Permissions.mayReadFeedback(cast.wendy, person, () -> reviewed.contains(person)))
                        .map(Person::handle))
                .containsExactly("wendy", "eddie", "maggie", "miles");
    }

    @Test
    void somebody_who_is_no_editor_any_more_does_not_see_what_they_told() {
        assertThat(Permissions.mayReadFeedback(cast.wendy, cast.rita, () -> true))
                .isFalse();
        assertThat(Permissions.mayReadFeedback(cast.wendy, cast.walt, () -> true))
                .isFalse();
    }

    @Test
    void only_managing_editors_say_how_copy_is_reviewed() {
        assertThat(everybody().filter(Permissions::mayRuleReview).map(Person::handle))
                .containsExactly("maggie", "miles");
    }

    // What is said beside the copy.

    private List<String> hearersOf(Edition edition) {
        return everybody()
                .filter(person -> Permissions.mayReadRemarks(edition, person))
                .map(Person::handle)
                .toList();
    }

    @Test
    void what_is_said_beside_copy_stays_among_its_writers_and_the_editors_also_once_it_is_out() {
        assertThat(hearersOf(newsroom.inReview(newsroom.campus)))
                .containsExactly("wendy", "eddie", "erin", "ernest", "maggie", "miles");
        assertThat(hearersOf(newsroom.published()))
                .containsExactly("wendy", "eddie", "erin", "ernest", "maggie", "miles");
        assertThat(hearersOf(newsroom.firstDraft())).containsExactly("wendy", "maggie", "miles");
    }

    @Test
    void what_is_said_beside_a_limited_story_stays_among_those_named_on_it_also_once_it_is_out() {
        var edition = newsroom.published();
        edition.story().limit(true);
        edition.story().invite(cast.erin, newsroom.now());
        assertThat(hearersOf(edition)).containsExactly("wendy", "erin", "maggie", "miles");
    }

    @Test
    void editors_suggest_while_copy_is_in_work_and_its_writers_answer_also_in_review() {
        var inReview = newsroom.inReview(newsroom.campus);
        assertThat(everybody()
                        .filter(person -> Permissions.maySuggest(inReview, person))
                        .map(Person::handle))
                .contains("eddie", "erin", "maggie", "miles")
                .doesNotContain("wendy", "walt", "rita");
        assertThat(everybody()
                        .filter(person -> Permissions.mayAnswerSuggestions(inReview, person))
                        .map(Person::handle))
                .containsExactly("wendy");
        assertThat(Permissions.mayAnswerSuggestions(newsroom.submitted(newsroom.campus), cast.wendy))
                .isFalse();
        assertThat(Permissions.maySuggest(newsroom.approved(), cast.eddie)).isFalse();
    }

    @Test
    void suggestions_are_seen_by_its_writers_and_by_editors_who_may_read_it_also_when_it_is_out() {
        assertThat(everybody()
                        .filter(person -> Permissions.maySeeSuggestions(newsroom.published(), person))
                        .map(Person::handle))
                .contains("wendy", "eddie", "maggie")
                .doesNotContain("walt", "rita");
        assertThat(Permissions.maySeeSuggestions(newsroom.firstDraft(), cast.eddie))
                .isFalse();
    }

    @Test
    void how_a_published_story_came_about_is_not_for_other_writers_though_all_may_read_it() {
        var edition = newsroom.published();
        assertThat(Permissions.mayRead(edition, cast.walt)).isTrue();
        assertThat(everybody()
                        .filter(person -> Permissions.mayReadHistory(edition, person))
                        .map(Person::handle))
                .containsExactly("wendy", "eddie", "erin", "ernest", "maggie", "miles");
    }

    @Test
    void suggestions_and_history_of_a_limited_story_stay_among_those_named_on_it_also_once_it_is_out() {
        var edition = newsroom.published();
        edition.story().limit(true);
        assertThat(Permissions.maySeeSuggestions(edition, cast.eddie)).isFalse();
        assertThat(Permissions.mayReadHistory(edition, cast.eddie)).isFalse();
        assertThat(Permissions.maySeeSuggestions(edition, cast.wendy)).isTrue();
    }
}
