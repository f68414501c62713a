package org.thesop.story;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;

/** The one door through which editions move: screen, API, clock and import all end here. */
@ApplicationScoped
@Transactional
public class Decisions {

    @PersistenceContext
    EntityManager em;

    @Inject
    Editions editions;

    @Inject
    Addresses addresses;

    @Inject
    Event<EditionMoved> moved;

    /**
     * Moves an edition, keeps who and why, tells the house.
     *
     * @throws RefusedException when the table says no
     */
    public Decision take(EditionAction action, Edition edition, Ask ask) {
        return take(action, edition, ask, editions.circumstances(edition));
    }

    /** The same where the caller knows more of the circumstances than the edition tells. */
    public Decision take(EditionAction action, Edition edition, Ask ask, Circumstances circumstances) {
        // Superseding has to be possible before the newer edition goes out, and to be written before it.
        var replaced = edition.story().live().filter(live -> goesOut(action) && live != edition);
        var decision = edition.apply(action, ask, circumstances);
        replaced.ifPresent(live -> {
            keep(live.apply(EditionAction.SUPERSEDE, ask.ofAnother(), Circumstances.none(live)));
            // Written at once, the older edition first (hibernate.order_updates): at no moment are two of them live.
            em.flush();
            edition.takesDownAs(live);
        });
        keep(decision);
        if (action == EditionAction.WITHDRAW) {
            unscheduleOthers(edition, ask);
        }
        return decision;
    }

    /** What was about to go out over a withdrawn story waits again for a managing editor. */
    private void unscheduleOthers(Edition withdrawn, Ask ask) {
        withdrawn.story().editions().stream()
                .filter(other -> other.state() == EditionState.SCHEDULED)
                .forEach(other ->
                        keep(other.apply(EditionAction.UNSCHEDULE, ask.ofAnother(), Circumstances.none(other))));
    }

    /** What stands in the way of an action now; empty when nothing does. */
    public List<Refusal> refusals(EditionAction action, Edition edition, Ask ask) {
        return action.refusals(edition, ask, editions.circumstances(edition));
    }

    /** Moves an edition that is not stored yet; {@link #keep} has to follow once it is. */
    Decision prepare(EditionAction action, Edition edition, Ask ask, Circumstances circumstances) {
        var decision = edition.apply(action, ask, circumstances);
        if (goesOut(action)) {
            addresses.foresee(edition);
        }
        return decision;
    }

    Decision keep(Decision decision) {
        if (goesOut(decision.action())) {
            address(decision);
        }
        em.persist(decision);
        moved.fire(EditionMoved.by(decision));
        return decision;
    }

    private void address(Decision decision) {
        if (decision.from() == null && decision.edition().kind() == EditionKind.FIRST) {
            addresses.takeForeseen(decision.edition().story());
        } else {
            addresses.give(decision.edition());
        }
    }

    private static boolean goesOut(EditionAction action) {
        return action.to() == EditionState.PUBLISHED
                && action != EditionAction.REVIEW_AFTERWARDS
                && action != EditionAction.REINSTATE;
    }
}
