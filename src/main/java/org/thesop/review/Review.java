package org.thesop.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.thesop.people.Person;
import org.thesop.story.Ask;
import org.thesop.story.Decisions;
import org.thesop.story.Edition;
import org.thesop.story.EditionAction;
import org.thesop.story.Editions;
import org.thesop.story.ForbiddenException;
import org.thesop.story.Permissions;

/** What an editor does with submitted copy, and what its writers answer. */
@ApplicationScoped
@Transactional
public class Review {

    @Inject
    Editions editions;

    @Inject
    Decisions decisions;

    @Inject
    Comments comments;

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

    /** Gives it back to its writers; the note says what to change. */
    public void requestChanges(long id, String note, Person by) {
        move(EditionAction.REQUEST_CHANGES, id, note, by);
    }

    /** Approves it; where its section asks for more approvals it goes back into the queue for the next editor. */
    public void approve(long id, String reason, Person by) {
        var edition = editions.lock(id);
        var ask = Ask.by(by, clock.instant()).because(reason);
        decisions.take(approval(edition), edition, ask);
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

    private void move(EditionAction action, long id, String reason, Person by) {
        decisions.take(action, editions.lock(id), Ask.by(by, clock.instant()).because(reason));
    }

    /** A remark beside the copy. */
    public void comment(long id, String text, boolean required, Person by) {
        var edition = readable(editions.get(id), by);
        comments.add(new Comment(edition, by, clock.instant(), text, required));
    }

    /** An answer to a remark. */
    public void answer(long commentId, String text, Person by) {
        var comment = comments.find(commentId).orElseThrow();
        readable(comment.edition(), by);
        comments.add(comment.answer(by, clock.instant(), text));
    }

    /** Closes a remark: the editor who made it, or whoever has the copy in review. */
    public void resolve(long commentId, Person by) {
        var comment = comments.find(commentId).orElseThrow();
        if (!mayResolve(comment, by)) {
            throw new ForbiddenException("comment " + commentId + " by " + by);
        }
        comment.resolve(clock.instant());
    }

    /** Whether this person may close the remark. */
    public static boolean mayResolve(Comment comment, Person by) {
        return comment.by().equals(by) || by.equals(comment.edition().claimant());
    }

    private static Edition readable(Edition edition, Person by) {
        if (!Permissions.mayRead(edition, by)) {
            throw new ForbiddenException("edition " + edition.id() + " by " + by);
        }
        return edition;
    }
}
