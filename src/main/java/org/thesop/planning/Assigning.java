package org.thesop.planning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.thesop.people.Person;
import org.thesop.story.Ask;
import org.thesop.story.Beginning;
import org.thesop.story.Edition;
import org.thesop.story.Writing;

/** What people do with assignments. One method is one thing a person did and one transaction. */
@ApplicationScoped
@Transactional
public class Assigning {

    @PersistenceContext
    EntityManager em;

    @Inject
    Assignments assignments;

    @Inject
    Pitches pitches;

    @Inject
    Pitching pitching;

    @Inject
    Diary diary;

    @Inject
    Writing writing;

    @Inject
    Event<AssignmentMoved> moved;

    @Inject
    Clock clock;

    /**
     * Offers work to its writers. A pitch that it comes of is accepted with it, where it was not before; of an event of the
     * diary several may come.
     */
    public Assignment offer(AssignmentDetails details, Origin origin, Person by) {
        return offer(details, origin, by, clock.instant());
    }

    /** The same at any moment. */
    public Assignment offer(AssignmentDetails details, Origin origin, Person by, Instant at) {
        var from = Optional.ofNullable(origin.pitch()).map(pitches::lock).orElse(null);
        if (from != null && from.state() != PitchState.ACCEPTED) {
            pitching.take(PitchAction.ACCEPT, from, PlanAsk.by(by, at));
        }
        var assignment = new Assignment(details, from, by, at);
        var ask = PlanAsk.by(by, at).with(details);
        assignment.apply(AssignmentAction.OFFER, ask);
        if (origin.event() != null) {
            assignment.covers(diary.get(origin.event()), origin.eventAt());
        }
        em.persist(assignment);
        tell(assignment, AssignmentAction.OFFER, List.of(), null, ask);
        return assignment;
    }

    /** Changes what was agreed on, or who writes it: those who stay keep their answers, those who come are asked. */
    public void change(long id, AssignmentDetails details, Person by) {
        take(AssignmentAction.CHANGE, id, PlanAsk.by(by, clock.instant()).with(details));
    }

    /** Moves the deadline, and nothing else. */
    public void dueBy(long id, Instant moment, Person by) {
        take(AssignmentAction.MOVE_DEADLINE, id, PlanAsk.by(by, clock.instant()).until(moment));
    }

    /** One of its writers says yes. */
    public void accept(long id, Person by) {
        accept(id, by, clock.instant());
    }

    /** The same at any moment. */
    public void accept(long id, Person by, Instant at) {
        take(AssignmentAction.ACCEPT, id, PlanAsk.by(by, at));
    }

    /** One of its writers says no, and why. */
    public void decline(long id, String reason, Person by) {
        decline(id, reason, by, clock.instant());
    }

    /** The same at any moment. */
    public void decline(long id, String reason, Person by, Instant at) {
        take(AssignmentAction.DECLINE, id, PlanAsk.by(by, at).because(reason));
    }

    /** One of those who bring pictures has brought them, or its editor says so. */
    public void deliver(long id, Person by) {
        take(AssignmentAction.DELIVER, id, PlanAsk.by(by, clock.instant()));
    }

    /** Drops it before anything was begun. */
    public void cancel(long id, String reason, Person by) {
        take(AssignmentAction.CANCEL, id, PlanAsk.by(by, clock.instant()).because(reason));
    }

    /** Begins the story: it carries all that was agreed on, and the assignment follows it from then on. */
    public Edition start(long id, Person by) {
        return start(id, by, clock.instant());
    }

    /** The same at any moment. */
    public Edition start(long id, Person by, Instant at) {
        var assignment = take(AssignmentAction.START, id, PlanAsk.by(by, at));
        var edition = writing.start(
                new Beginning(
                        assignment.headline(),
                        assignment.willing(),
                        assignment.section(),
                        assignment.slug(),
                        assignment.words(),
                        assignment.deadline(),
                        assignment.embargo(),
                        assignment.editor()),
                Ask.by(by, at));
        assignment.becomes(edition);
        return edition;
    }

    private Assignment take(AssignmentAction action, long id, PlanAsk ask) {
        return take(action, assignments.lock(id), ask);
    }

    /** The same as part of something else that somebody does, for one that is locked. */
    Assignment take(AssignmentAction action, Assignment assignment, PlanAsk ask) {
        var before = ids(assignment.willing());
        var editorBefore =
                assignment.editor() == null ? null : assignment.editor().id();
        assignment.apply(action, ask);
        tell(assignment, action, before, editorBefore, ask);
        return assignment;
    }

    private void tell(
            Assignment assignment, AssignmentAction action, List<Long> before, Long editorBefore, PlanAsk ask) {
        moved.fire(new AssignmentMoved(
                assignment.id(),
                assignment.headline(),
                action,
                before,
                ids(assignment.willing()),
                editorBefore,
                assignment.editor() == null ? null : assignment.editor().id(),
                assignment.offeredBy().id(),
                ask.by().id(),
                ask.reason(),
                assignment.deadline(),
                ask.at()));
    }

    private static List<Long> ids(List<Person> people) {
        return people.stream().map(Person::id).toList();
    }
}
