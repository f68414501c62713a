package org.thesop.planning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.thesop.people.Person;
import org.thesop.story.Ask;
import org.thesop.story.Decisions;
import org.thesop.story.Edition;
import org.thesop.story.EditionAction;
import org.thesop.story.EditionState;
import org.thesop.story.Editions;
import org.thesop.story.ForbiddenException;
import org.thesop.story.Permissions;
import org.thesop.story.Writing;

/** Work moved from one column of the board to another: the step of the table that leads there, if there is one. */
@ApplicationScoped
@Transactional
public class Board {

    @Inject
    Editions editions;

    @Inject
    Decisions decisions;

    @Inject
    Assigning assigning;

    @Inject
    Writing writing;

    @Inject
    Clock clock;

    /**
     * Moves an edition.
     *
     * @param reason for a step that asks for one; may be empty
     * @return the step that it was
     * @throws NoStepException when no step leads there
     * @throws org.thesop.story.RefusedException when the table says no
     * @throws ForbiddenException when the edition is not on this person's board
     */
    public EditionAction move(long id, BudgetStage to, String reason, Person by) {
        var edition = readable(id, by);
        var ask = Ask.by(by, clock.instant()).because(reason);
        if (to == BudgetStage.SUBMITTED) {
            ask = ask.to(edition.wantedEditor());
        }
        var action = step(edition, to, ask);
        decisions.take(action, edition, ask);
        return action;
    }

    /** Of several steps the first that is not refused, so that the table itself says what stands in the way. */
    private EditionAction step(Edition edition, BudgetStage to, Ask ask) {
        var steps = steps(edition.state(), to.state());
        return steps.stream()
                .filter(each -> decisions.refusals(each, edition, ask).isEmpty())
                .findFirst()
                .or(() -> steps.stream().findFirst())
                .orElseThrow(
                        () -> new NoStepException(edition.state().inWork() ? BudgetStage.of(edition.state()) : to, to));
    }

    /** The steps of the table that lead from one state to another. */
    static List<EditionAction> steps(EditionState from, EditionState to) {
        return Arrays.stream(EditionAction.values())
                .filter(each -> from != to && each.origins().contains(from) && each.to() == to)
                .toList();
    }

    /**
     * Moves the moment of a card: when it goes out where that is planned, when it is to be handed in otherwise.
     *
     * @throws org.thesop.story.RefusedException when the table does not let the person move a planned publication
     * @throws ForbiddenException when it is not on this person's budget, or not theirs to set a deadline for
     */
    public void moveMoment(BudgetRow row, Instant moment, Person by) {
        if (row.state() == null) {
            assigning.dueBy(row.id(), moment, by);
            return;
        }
        var edition = readable(row.id(), by);
        if (edition.scheduledAt() == null) {
            writing.dueBy(row.id(), moment, by);
        } else {
            decisions.take(
                    EditionAction.RESCHEDULE,
                    edition,
                    Ask.by(by, clock.instant()).forMoment(moment));
        }
    }

    private Edition readable(long id, Person by) {
        var edition = editions.lock(id);
        if (!Permissions.mayRead(edition, by) || Permissions.opensPrivately(edition, by)) {
            throw new ForbiddenException("edition " + id + " on the board of " + by);
        }
        return edition;
    }

    /**
     * Moves an assignment, which can only be begun.
     *
     * @return the edition that was begun
     */
    public long begin(long assignment, BudgetStage to, Person by) {
        if (to != BudgetStage.DRAFT) {
            throw new NoStepException(BudgetStage.ASSIGNED, to);
        }
        return assigning.start(assignment, by).id();
    }
}
