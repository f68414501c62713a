package org.thesop.notify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.thesop.people.Person;
import org.thesop.people.Role;
import org.thesop.story.Cast;
import org.thesop.story.Edition;
import org.thesop.story.EditionAction;
import org.thesop.story.Newsroom;

/** Who is told of what somebody did with a story. */
class AddresseeTest {

    private final Newsroom newsroom = new Newsroom();
    private final Cast cast = newsroom.cast;

    /** Erin wants to hear of everything that comes into the queue. */
    private final Receivers.Staff staff = new Receivers.Staff() {
        @Override
        public List<Person> withRole(Role role) {
            return role == Role.MANAGING_EDITOR ? List.of(cast.maggie, cast.miles) : List.of();
        }

        @Override
        public List<Person> whoAskedFor(NoticeKind kind) {
            return List.of(cast.erin);
        }
    };

    private List<Person> told(EditionAction action, Edition edition, Person by) {
        return told(action, edition, null, by);
    }

    private List<Person> told(EditionAction action, Edition edition, Person before, Person by) {
        var what = Happening.of(edition, by, newsroom.now());
        return Addressee.of(action, edition, before, staff).stream()
                .filter(each -> each.isTold(what))
                .map(Addressee::person)
                .toList();
    }

    @Test
    void copy_that_is_sent_back_is_told_to_its_writer() {
        assertThat(told(EditionAction.REQUEST_CHANGES, newsroom.changesRequested(), cast.eddie))
                .containsExactly(cast.wendy);
    }

    @Test
    void copy_for_whoever_comes_first_is_told_to_the_editors_who_asked_for_it() {
        assertThat(told(EditionAction.SUBMIT, newsroom.submitted(newsroom.campus), cast.wendy))
                .containsExactly(cast.erin);
    }

    @Test
    void who_had_it_in_review_is_told_when_somebody_else_puts_it_back_or_passes_it_on() {
        assertThat(told(EditionAction.RELEASE, newsroom.submitted(newsroom.campus), cast.eddie, cast.maggie))
                .containsExactly(cast.eddie, cast.wendy, cast.erin);
        assertThat(told(EditionAction.RELEASE, newsroom.submitted(newsroom.campus), cast.eddie, cast.eddie))
                .containsExactly(cast.wendy, cast.erin);
        assertThat(told(EditionAction.PASS_ON, newsroom.inReview(newsroom.campus), cast.erin, cast.maggie))
                .containsExactly(cast.eddie, cast.erin, cast.wendy);
    }

    @Test
    void nobody_is_told_of_what_they_did_themselves() {
        assertThat(told(EditionAction.APPROVE, newsroom.approved(), cast.maggie))
                .containsExactly(cast.wendy, cast.miles);
    }

    @Test
    void what_went_out_is_told_to_its_writer_and_to_who_approved_it() {
        assertThat(told(EditionAction.PUBLISH, newsroom.published(), cast.maggie))
                .containsExactly(cast.wendy, cast.eddie);
    }

    @Test
    void a_first_draft_is_carried_to_nobody_who_is_not_named_on_it_not_even_to_a_managing_editor() {
        var draft = newsroom.firstDraft();
        assertThat(Addressee.mayHear(draft, cast.wendy)).isTrue();
        assertThat(Addressee.mayHear(draft, cast.walt)).isFalse();
        assertThat(Addressee.mayHear(draft, cast.eddie)).isFalse();
        assertThat(Addressee.mayHear(draft, cast.maggie)).isFalse();
    }

    @Test
    void who_does_not_work_here_any_more_is_told_nothing() {
        assertThat(Addressee.mayHear(newsroom.published(), cast.rita)).isFalse();
    }
}
