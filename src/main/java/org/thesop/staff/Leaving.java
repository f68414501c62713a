package org.thesop.staff;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.thesop.people.People;
import org.thesop.people.Person;
import org.thesop.people.PersonCameBack;
import org.thesop.people.PersonLeft;
import org.thesop.people.Role;
import org.thesop.planning.PlanHandOver;
import org.thesop.story.ForbiddenException;
import org.thesop.story.OpenWork;
import org.thesop.story.StoryHandOver;

/** Somebody leaves the newsroom: all that they have in hand goes to others in one step, and no desk is open to them. */
@ApplicationScoped
@Transactional
public class Leaving {

    @PersistenceContext
    EntityManager em;

    @Inject
    People people;

    @Inject
    StoryHandOver stories;

    @Inject
    PlanHandOver plans;

    @Inject
    Clock clock;

    @Inject
    Event<HandedOver> handedOver;

    @Inject
    Event<PersonLeft> left;

    @Inject
    Event<PersonCameBack> cameBack;

    /** Why somebody cannot be made an alumnus now. */
    public enum Hindrance {
        /** They have left already. */
        GONE,
        /** Nobody does that to themselves. */
        YOURSELF,
        /** Nobody would run the paper. */
        LAST_MANAGING_EDITOR
    }

    /**
     * What is seen before somebody leaves.
     *
     * @param hindrance null when nothing is in the way
     * @param work all they have in hand, by kind
     */
    public record View(Person person, Hindrance hindrance, List<OpenWork> work) {}

    /**
     * All that this person has in hand.
     *
     * @throws UnknownPersonException when there is nobody with this handle
     * @throws ForbiddenException for whoever does not look after the people
     */
    public View view(String handle, Person by) {
        var person = find(handle, by);
        return new View(person, hindrance(person, by), work(person, by));
    }

    private Person find(String handle, Person by) {
        if (!StaffPermissions.mayLookAfterPeople(by)) {
            throw new ForbiddenException("people by " + by);
        }
        return people.withHandle(handle).orElseThrow(() -> new UnknownPersonException(handle));
    }

    private Hindrance hindrance(Person person, Person by) {
        if (person.hasLeft()) {
            return Hindrance.GONE;
        }
        if (person.equals(by)) {
            return Hindrance.YOURSELF;
        }
        var last = person.has(Role.MANAGING_EDITOR)
                && people.mastheadOf(Role.MANAGING_EDITOR).size() < 2;
        return last ? Hindrance.LAST_MANAGING_EDITOR : null;
    }

    private List<OpenWork> work(Person person, Person by) {
        var all = new ArrayList<>(stories.of(person, by));
        all.addAll(plans.of(person));
        all.sort(Comparator.comparing(OpenWork::kind));
        return all;
    }

    /**
     * Gives all their work to those who were chosen, closes the desk to them, and tells everybody concerned; or does
     * nothing at all.
     *
     * @throws UndecidedException when it was not said for each piece who takes it over: also for what came meanwhile
     * @throws org.thesop.story.WrongHandsException when somebody cannot take something over
     * @throws IllegalStateException when {@link View#hindrance()} is in the way
     */
    public void leave(String handle, Successors chosen, Person by) {
        var person = find(handle, by);
        em.refresh(person, LockModeType.PESSIMISTIC_WRITE);
        var hindrance = hindrance(person, by);
        if (hindrance != null) {
            throw new IllegalStateException(handle + " cannot leave: " + hindrance);
        }
        var moving = work(person, by).stream()
                .filter(work -> work.kind().moves())
                .sorted(Comparator.comparing(Leaving::order))
                .toList();
        var successors = successors(moving, chosen, person);
        var pieces = new HashMap<Long, Integer>();
        for (var work : moving) {
            var to = successors.get(chosen.of(work).orElseThrow());
            pass(work, person, to, by);
            if (to != null) {
                pieces.merge(to.id(), 1, Integer::sum);
            }
        }
        stories.end(person);
        var was = person.role();
        var now = clock.instant();
        person.leave(now);
        if (!pieces.isEmpty()) {
            handedOver.fire(new HandedOver(person.id(), Map.copyOf(pieces), by.id(), now));
        }
        left.fire(new PersonLeft(person.id(), handle, was, by.id(), now));
    }

    /** What is to be edited first: who gets a story to write can neither have it in review nor wait for it as its editor. */
    private static int order(OpenWork work) {
        return switch (work.kind()) {
            case REVIEW -> 0;
            case MEANT_FOR -> 1;
            default -> 2;
        };
    }

    private Map<String, Person> successors(List<OpenWork> moving, Successors chosen, Person leaving) {
        var here = people.active().stream()
                .filter(each -> !each.equals(leaving))
                .collect(Collectors.toMap(Person::handle, Function.identity()));
        var undecided = moving.stream()
                .filter(work -> chosen.of(work)
                        .filter(handle -> handle.equals(Successors.NOBODY) || here.containsKey(handle))
                        .isEmpty())
                .toList();
        if (!undecided.isEmpty()) {
            throw new UndecidedException(undecided);
        }
        return here;
    }

    private void pass(OpenWork work, Person from, Person to, Person by) {
        switch (work.kind()) {
            case ASSIGNMENT, ASSIGNMENT_TO_READ, PITCH -> plans.pass(work.kind(), work.id(), from, to, by);
            default -> stories.pass(work.kind(), work.id(), from, to, by);
        }
    }

    /** Opens the desk again to somebody who had left; the account is opened beside this. What went to others stays with them. */
    public void comeBack(String handle, Person by) {
        var person = find(handle, by);
        if (person.hasLeft()) {
            person.comeBack();
            cameBack.fire(new PersonCameBack(person.id(), handle, by.id(), clock.instant()));
        }
    }
}
