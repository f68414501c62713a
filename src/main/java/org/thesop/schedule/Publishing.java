package org.thesop.schedule;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.thesop.people.Person;
import org.thesop.story.Ask;
import org.thesop.story.Decisions;
import org.thesop.story.EditionAction;
import org.thesop.story.EditionRef;
import org.thesop.story.EditionState;
import org.thesop.story.Editions;
import org.thesop.story.EmbargoMoved;
import org.thesop.story.ForbiddenException;
import org.thesop.story.Instead;
import org.thesop.story.Permissions;
import org.thesop.story.RefusedException;
import org.thesop.story.Story;

/** What a managing editor does with approved copy and with what is out. */
@ApplicationScoped
@Transactional
public class Publishing {

    @PersistenceContext
    EntityManager em;

    @Inject
    Editions editions;

    @Inject
    Decisions decisions;

    @Inject
    Together together;

    @Inject
    Event<EmbargoMoved> held;

    @Inject
    Clock clock;

    /**
     * Sets the moment at which it goes out, or another one.
     *
     * @param minor whether readers need not be told that the story was updated
     */
    public void schedule(EditionRef read, Instant moment, boolean minor, Person by) {
        var edition = editions.lock(read.id());
        edition.isMinor(minor);
        var action = edition.state() == EditionState.SCHEDULED ? EditionAction.RESCHEDULE : EditionAction.SCHEDULE;
        decisions.take(action, edition, ask(by).forMoment(moment).of(read));
    }

    /**
     * Lets it out at no earlier moment; null lifts that.
     *
     * @throws RefusedException when it is scheduled for an earlier one
     */
    public void embargo(long id, Instant until, Person by) {
        var edition = editions.lock(id);
        if (!Permissions.mayPutOut(by)) {
            throw new ForbiddenException("embargo of edition " + id + " by " + by);
        }
        edition.embargo(until, by);
        held.fire(new EmbargoMoved(edition.story().id(), id, until, by.id(), clock.instant()));
    }

    /** Takes it off the schedule; it stays approved. */
    public void unschedule(long id, Person by) {
        decisions.take(EditionAction.UNSCHEDULE, editions.lock(id), ask(by));
    }

    /**
     * Puts it out now.
     *
     * @param minor whether readers need not be told that the story was updated
     */
    public void publish(EditionRef read, boolean minor, Person by) {
        var edition = editions.lock(read.id());
        edition.isMinor(minor);
        decisions.take(EditionAction.PUBLISH, edition, ask(by).of(read));
    }

    /**
     * Puts out now what could not go out when it was due, as it was decided then.
     *
     * @param read it, and what goes out with it, as whoever asks has them before them
     */
    public void tryAgain(long id, List<EditionRef> read, Person by) {
        together.putOut(together.holdWithAll(id), ask(by), read);
    }

    /** Puts unreviewed copy out, with a reason that all editors see. */
    public void publishWithoutReview(EditionRef read, String reason, Person by) {
        decisions.take(
                EditionAction.PUBLISH_WITHOUT_REVIEW,
                editions.lock(read.id()),
                ask(by).because(reason).of(read));
    }

    /** Says that copy which went out without review has been read since. */
    public void reviewAfterwards(long id, Person by) {
        decisions.take(EditionAction.REVIEW_AFTERWARDS, editions.lock(id), ask(by));
    }

    /**
     * Takes it down with a public notice; what was scheduled for the same story waits again.
     *
     * @param instead where readers are pointed
     */
    public void withdraw(long id, String notice, Instead instead, Person by) {
        decisions.take(
                EditionAction.WITHDRAW,
                editions.lock(id),
                ask(by).because(notice).pointing(here(instead)));
    }

    /**
     * Plans to take it down at a moment, by the clock, with this notice.
     *
     * @throws RefusedException when something is missing that the table will ask for then
     */
    public void takeDownAt(long id, Instant moment, String notice, Instead instead, Person by) {
        editions.lock(id).planTakeDown(ask(by).because(notice).forMoment(moment).pointing(here(instead)));
    }

    /** Takes such a plan back. */
    public void keepUp(long id, Person by) {
        var edition = editions.lock(id);
        if (!Permissions.mayPutOut(by)) {
            throw new ForbiddenException("take-down of edition " + id + " by " + by);
        }
        edition.keepUp();
    }

    /** The same where this transaction sees it: whether the other story is out is asked now. */
    private Instead here(Instead chosen) {
        return chosen.story() == null
                ? chosen
                : new Instead(em.find(Story.class, chosen.story().id()), chosen.sendsOn());
    }

    /** Puts a withdrawn story back as it was. */
    public void reinstate(long id, Person by) {
        decisions.take(EditionAction.REINSTATE, editions.lock(id), ask(by));
    }

    private Ask ask(Person by) {
        return Ask.by(by, clock.instant());
    }
}
