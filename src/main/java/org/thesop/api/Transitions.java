package org.thesop.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.Set;
import org.thesop.people.People;
import org.thesop.people.Person;
import org.thesop.review.Feedback;
import org.thesop.review.Review;
import org.thesop.schedule.Publishing;
import org.thesop.story.Addresses;
import org.thesop.story.EditionAction;
import org.thesop.story.EditionKind;
import org.thesop.story.EditionRef;
import org.thesop.story.Instead;
import org.thesop.story.Urgency;
import org.thesop.story.Writing;

/**
 * Does what somebody wants by the use case that a desk's button calls, each in its own transaction: who may, and what has to be
 * there, the table says.
 */
@ApplicationScoped
public class Transitions {

    /** What has another way in, or none for people: a story is begun and imported elsewhere, and the clock acts by itself. */
    private static final Set<EditionAction> ELSEWHERE =
            EnumSet.of(EditionAction.START, EditionAction.IMPORT, EditionAction.FAIL, EditionAction.SUPERSEDE);

    private static final Set<EditionAction> ABOUT_WORDS = EnumSet.of(
            EditionAction.REQUEST_CHANGES,
            EditionAction.APPROVE,
            EditionAction.APPROVE_AND_PASS,
            EditionAction.SCHEDULE,
            EditionAction.RESCHEDULE,
            EditionAction.PUBLISH,
            EditionAction.PUBLISH_WITHOUT_REVIEW);

    @Inject
    Writing writing;

    @Inject
    Review review;

    @Inject
    Publishing publishing;

    @Inject
    Addresses addresses;

    @Inject
    People people;

    /** Somebody or something that was named is not there. */
    public static class NotThereException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        NotThereException(String member) {
            super(member);
        }
    }

    /** What can be asked of an edition. */
    public static Set<EditionAction> offered() {
        return EnumSet.complementOf(EnumSet.copyOf(ELSEWHERE));
    }

    /** Whether it says something about the words, and so may name the revision that was read. */
    public static boolean isAboutWords(EditionAction action) {
        return ABOUT_WORDS.contains(action);
    }

    /**
     * Does it.
     *
     * @return the edition that it brought about: the same one, or what was begun over it
     * @throws NotThereException when its editor or the story instead is nobody and nothing
     */
    public long take(long id, Wish wish, Person by) {
        var read = new EditionRef(id, wish.revision());
        switch (wish.action()) {
            case SUBMIT ->
                writing.submit(id, wish.reason(), editor(wish), new Urgency(wish.priority(), wish.due()), by);
            case RECALL -> writing.recall(id, by);
            case CLAIM -> review.claim(id, by);
            case RELEASE -> review.release(id, by);
            case PASS_ON -> review.passOn(id, editor(wish), by);
            case REQUEST_CHANGES -> review.requestChanges(read, wish.reason(), Feedback.Said.NOTHING, by);
            // Which of the two it is, the table says when it is done; nobody has to know before.
            case APPROVE, APPROVE_AND_PASS -> review.approve(read, wish.reason(), Feedback.Said.NOTHING, by);
            case REOPEN -> review.reopen(id, wish.reason(), by);
            case SCHEDULE, RESCHEDULE -> publishing.schedule(read, wish.moment(), wish.minor(), by);
            case UNSCHEDULE -> publishing.unschedule(id, by);
            case PUBLISH -> publishing.publish(read, wish.minor(), by);
            case PUBLISH_WITHOUT_REVIEW -> publishing.publishWithoutReview(read, wish.reason(), by);
            case REVIEW_AFTERWARDS -> publishing.reviewAfterwards(id, by);
            case SPIKE -> writing.spike(id, wish.reason(), by);
            case REVIVE -> writing.revive(id, by);
            case WITHDRAW -> publishing.withdraw(id, wish.reason(), instead(wish), by);
            case REINSTATE -> publishing.reinstate(id, by);
            case START_UPDATE -> {
                return writing.startNext(id, EditionKind.UPDATE, by).id();
            }
            case START_CORRECTION -> {
                return writing.startNext(id, EditionKind.CORRECTION, by).id();
            }
            case START_CLARIFICATION -> {
                return writing.startNext(id, EditionKind.CLARIFICATION, by).id();
            }
            case START, IMPORT, FAIL, SUPERSEDE -> throw new NotThereException("action");
        }
        return id;
    }

    private Person editor(Wish wish) {
        return wish.editor() == null
                ? null
                : people.withHandle(wish.editor()).orElseThrow(() -> new NotThereException("editor"));
    }

    private Instead instead(Wish wish) {
        return wish.instead() == null
                ? Instead.NOTHING
                : addresses
                        .find(wish.instead())
                        .map(story -> new Instead(story, wish.sendsOn()))
                        .orElseThrow(() -> new NotThereException("instead"));
    }
}
