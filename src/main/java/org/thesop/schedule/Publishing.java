package org.thesop.schedule;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import org.thesop.people.Person;
import org.thesop.story.Ask;
import org.thesop.story.Decisions;
import org.thesop.story.EditionAction;
import org.thesop.story.EditionState;
import org.thesop.story.Editions;

/** What a managing editor does with approved copy and with what is out. */
@ApplicationScoped
@Transactional
public class Publishing {

    @Inject
    Editions editions;

    @Inject
    Decisions decisions;

    @Inject
    Clock clock;

    /** Sets the moment at which it goes out, or another one. */
    public void schedule(long id, Instant moment, Person by) {
        var edition = editions.lock(id);
        var action = edition.state() == EditionState.SCHEDULED ? EditionAction.RESCHEDULE : EditionAction.SCHEDULE;
        decisions.take(action, edition, ask(by).forMoment(moment));
    }

    /** Takes it off the schedule; it stays approved. */
    public void unschedule(long id, Person by) {
        decisions.take(EditionAction.UNSCHEDULE, editions.lock(id), ask(by));
    }

    /** Puts it out now. */
    public void publish(long id, Person by) {
        decisions.take(EditionAction.PUBLISH, editions.lock(id), ask(by));
    }

    /** Puts unreviewed copy out, with a reason that all editors see. */
    public void publishWithoutReview(long id, String reason, Person by) {
        decisions.take(EditionAction.PUBLISH_WITHOUT_REVIEW, editions.lock(id), ask(by).because(reason));
    }

    /** Says that copy which went out without review has been read since. */
    public void reviewAfterwards(long id, Person by) {
        decisions.take(EditionAction.REVIEW_AFTERWARDS, editions.lock(id), ask(by));
    }

    /** Takes it down with a public notice; what was scheduled for the same story waits again. */
    public void withdraw(long id, String notice, Person by) {
        decisions.take(EditionAction.WITHDRAW, editions.lock(id), ask(by).because(notice));
    }

    /** Puts a withdrawn story back as it was. */
    public void reinstate(long id, Person by) {
        decisions.take(EditionAction.REINSTATE, editions.lock(id), ask(by));
    }

    private Ask ask(Person by) {
        return Ask.by(by, clock.instant());
    }
}
