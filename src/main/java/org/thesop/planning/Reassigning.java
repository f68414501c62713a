package org.thesop.planning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import org.thesop.people.Person;
import org.thesop.story.Edition;
import org.thesop.story.ForbiddenException;
import org.thesop.story.Relieving;

/** Gives work of somebody who is away to somebody else: many pieces for one reason, in one transaction. */
@ApplicationScoped
@Transactional
public class Reassigning {

    @Inject
    Pieces pieces;

    @Inject
    Relieving relieving;

    @Inject
    Assigning assigning;

    @Inject
    Clock clock;

    /**
     * Gives each of these pieces to somebody else, as whatever the first person was to it.
     *
     * @param cards {@code e12} for an edition, {@code a12} for an assignment
     * @param reason kept with each of them, and shown to those whom it concerns
     * @return what came of each; what was refused stays as it was, and the others change hands
     * @throws ForbiddenException when the person does not give work to others
     */
    public List<Outcome> pass(Collection<String> cards, Person from, Person to, String reason, Person by) {
        return pieces.each(
                cards,
                by,
                edition -> edition(edition, from, to, reason, by),
                assignment -> assignment(assignment, from, to, reason, by));
    }

    private Outcome edition(Edition edition, Person from, Person to, String reason, Person by) {
        var headline = Pieces.headline(edition, by);
        return Outcome.of(headline, relieving.relieve(edition, from, to, reason, by));
    }

    private Outcome assignment(Assignment assignment, Person from, Person to, String reason, Person by) {
        var ask = PlanAsk.by(by, clock.instant()).because(reason).relieving(from, to);
        var refusals = AssignmentAction.PASS_ON.refusals(assignment, ask);
        if (refusals.isEmpty()) {
            assigning.take(AssignmentAction.PASS_ON, assignment, ask);
        }
        return Outcome.ofPlan(assignment.headline(), refusals);
    }
}
