package org.thesop.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import org.thesop.people.Person;
import org.thesop.story.Ask;
import org.thesop.story.Decision;
import org.thesop.story.Decisions;
import org.thesop.story.Edition;
import org.thesop.story.EditionAction;
import org.thesop.story.EditionRef;
import org.thesop.story.Editions;

/** What an editor does with submitted copy, and what its writers answer. */
@ApplicationScoped
@Transactional
public class Review {

    @Inject
    Editions editions;

    @Inject
    Decisions decisions;

    @Inject
    Feedbacks feedbacks;

    @Inject
    Clock clock;

    /** Takes it from the queue. */
    public void claim(long id, Person by) {
        move(EditionAction.CLAIM, id, "", by);
    }

    /** Puts it back into the queue. */
    public void release(long id, Person by) {
        move(EditionAction.RELEASE, id, "", by);
    }

    /** Hands it to another editor. */
    public void passOn(long id, Person to, Person by) {
        decisions.take(
                EditionAction.PASS_ON,
                editions.lock(id),
                Ask.by(by, clock.instant()).to(to));
    }

    /** Gives it back to its writers; the note says what to change, and the feedback what to learn from it. */
    public void requestChanges(EditionRef read, String note, Feedback.Said said, Person by) {
        var ask = Ask.by(by, clock.instant()).because(note).of(read);
        feedbacks.give(decisions.take(EditionAction.REQUEST_CHANGES, editions.lock(read.id()), ask), said);
    }

    /** Approves it; where its section asks for more approvals it goes back into the queue for the next editor. */
    public void approve(EditionRef read, String reason, Feedback.Said said, Person by) {
        var edition = editions.lock(read.id());
        var ask = Ask.by(by, clock.instant()).because(reason).of(read);
        feedbacks.give(decisions.take(approval(edition), edition, ask), said);
    }

    /** Who has approved the text as it is. */
    public List<Person> approvedBy(long id) {
        return editions.get(id).approvals();
    }

    /** Which of the two approvals of the table the next one is. */
    public static EditionAction approval(Edition edition) {
        return edition.approvals().size() + 1 < edition.approvalsNeeded()
                ? EditionAction.APPROVE_AND_PASS
                : EditionAction.APPROVE;
    }

    /** Takes approved copy back into review, with a reason. */
    public void reopen(long id, String reason, Person by) {
        move(EditionAction.REOPEN, id, reason, by);
    }

    private Decision move(EditionAction action, long id, String reason, Person by) {
        return decisions.take(
                action, editions.lock(id), Ask.by(by, clock.instant()).because(reason));
    }
}
