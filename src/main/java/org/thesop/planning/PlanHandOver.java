package org.thesop.planning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.thesop.people.Person;
import org.thesop.people.Role;
import org.thesop.platform.Messages;
import org.thesop.story.OpenWork;
import org.thesop.story.OpenWork.Kind;
import org.thesop.story.StoryHandOver;
import org.thesop.story.WorkHandedOver;
import org.thesop.story.WrongHandsException;
import org.thesop.story.WrongHandsException.Why;

/** What somebody has in hand of pitches and assignments, and how it goes to others. Only who may hand over calls it. */
@ApplicationScoped
@Transactional
public class PlanHandOver {

    private static final String ASSIGNMENTS = """
            select a.id, a.headline, a.state, a.deadline, (select count(o) from AssignmentWriter o
                where o.assignment = a and o.answer <> 'DECLINED' and o.person <> :who)
            from AssignmentWriter w join w.assignment a
            where w.person = :who and w.answer <> 'DECLINED' and a.state in ('OFFERED', 'ACCEPTED')
            order by a.deadline nulls last, a.id
            """;

    private static final String TO_READ = """
            select a.id, a.headline, a.state, a.deadline, 1L from Assignment a
            where a.editor = :who and a.state in ('OFFERED', 'ACCEPTED', 'DECLINED')
            order by a.deadline nulls last, a.id
            """;

    private static final String PITCHES = """
            select p.id, p.headline, p.state, p.at, 1L from Pitch p where p.by = :who and p.state = 'OPEN'
            order by p.at, p.id
            """;

    @PersistenceContext
    EntityManager em;

    @Inject
    Assignments assignments;

    @Inject
    Assigning assigning;

    @Inject
    Pitches pitches;

    @Inject
    Messages messages;

    @Inject
    Clock clock;

    @Inject
    Event<WorkHandedOver> handedOver;

    /** All that this person has in hand here. */
    public List<OpenWork> of(Person who) {
        return Stream.of(
                        rows(Kind.ASSIGNMENT, ASSIGNMENTS, who),
                        rows(Kind.ASSIGNMENT_TO_READ, TO_READ, who),
                        rows(Kind.PITCH, PITCHES, who))
                .flatMap(List::stream)
                .toList();
    }

    private List<OpenWork> rows(Kind kind, String text, Person who) {
        return em.createQuery(text, Object[].class)
                .setParameter("who", who)
                .setMaxResults(StoryHandOver.MOST)
                .getResultStream()
                .map(row -> new OpenWork(
                        kind, (Long) row[0], (String) row[1], (Enum<?>) row[2], (Instant) row[3], (Long) row[4] > 0))
                .toList();
    }

    /**
     * Gives one of these to somebody else; who gets work is asked anew.
     *
     * @param to null for nobody: work goes on with its other writers, for whichever editor comes first; a pitch stays
     * @throws WrongHandsException when it would be nobody's
     * @throws PlanRefusedException when the table of an assignment's life says no
     */
    public void pass(Kind kind, long id, Person from, Person to, Person by) {
        var here = to == null ? null : em.getReference(Person.class, to.id());
        switch (kind) {
            case ASSIGNMENT -> write(id, from, here, by);
            case ASSIGNMENT_TO_READ -> read(id, from, here, by);
            case PITCH -> {
                if (here != null) {
                    pitches.lock(id).goesOnBy(here);
                }
            }
            default -> throw new IllegalArgumentException(kind + " is handed over elsewhere");
        }
        var toId = to == null ? null : to.id();
        handedOver.fire(new WorkHandedOver(kind, id, from.id(), toId, by.id(), clock.instant()));
    }

    private void write(long id, Person from, Person to, Person by) {
        var assignment = assignments.lock(id);
        var writers = new ArrayList<>(assignment.willing());
        writers.remove(from);
        if (to != null && !writers.contains(to)) {
            writers.add(to);
        }
        if (writers.isEmpty()) {
            throw new WrongHandsException(Kind.ASSIGNMENT, id, Why.NOBODY_ELSE);
        }
        if (to != null && to.equals(assignment.editor())) {
            throw new WrongHandsException(Kind.ASSIGNMENT, id, Why.REVIEWS_IT);
        }
        assigning.change(id, details(assignment, writers, assignment.editor()), by);
    }

    /** Passed on as one piece of it is, so that work which all its writers declined finds another editor, too. */
    private void read(long id, Person from, Person to, Person by) {
        var assignment = assignments.lock(id);
        if (to != null && !to.has(Role.EDITOR)) {
            throw new WrongHandsException(Kind.ASSIGNMENT_TO_READ, id, Why.OTHER_ROLE);
        }
        if (to != null && assignment.isOf(to)) {
            throw new WrongHandsException(Kind.ASSIGNMENT_TO_READ, id, Why.REVIEWS_IT);
        }
        var ask = PlanAsk.by(by, clock.instant()).relieving(from, to);
        if (to == null) {
            assigning.take(AssignmentAction.LET_GO, assignment, ask);
        } else {
            assigning.take(
                    AssignmentAction.PASS_ON, assignment, ask.because(messages.text("leave.reason", from.name())));
        }
    }

    private static AssignmentDetails details(Assignment assignment, List<Person> writers, Person editor) {
        return new AssignmentDetails(
                assignment.headline(),
                writers,
                editor,
                assignment.section(),
                assignment.slug(),
                assignment.words(),
                assignment.deadline(),
                assignment.embargo(),
                assignment.notes(),
                assignment.pictureWish(),
                assignment.coverage());
    }
}
