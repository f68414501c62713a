package org.thesop.story;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.thesop.people.Person;
import org.thesop.people.Role;

/**
 * Somebody takes another's place at a story: as one of its writers, as the editor it is meant for, or as the one who has it
 * in review. It answers with what stands in the way instead of throwing it, so that of many stories the others still change
 * hands in one transaction.
 */
@ApplicationScoped
@Transactional
public class Relieving {

    /** Where copy has an editor whom it is meant for, and nobody has it in review. */
    private static final Set<EditionState> MEANT_FOR_SOMEBODY =
            EnumSet.of(EditionState.DRAFT, EditionState.SUBMITTED, EditionState.CHANGES_REQUESTED);

    @Inject
    Editions editions;

    @Inject
    Decisions decisions;

    @Inject
    Leases leases;

    @Inject
    Event<StoryReassigned> reassigned;

    @Inject
    Clock clock;

    /**
     * Gives what one person has of a story to another. Bylines stay: they say who did it, not who does.
     *
     * @param edition of a story in which {@code from} writes or edits
     * @param reason asked for, and kept
     * @return what stands in the way; empty when it was done
     */
    public List<Refusal> relieve(Edition edition, Person from, Person to, String reason, Person by) {
        var ask = Ask.by(by, clock.instant()).because(reason).to(to);
        var refusals = general(edition, ask);
        if (!refusals.isEmpty()) {
            return refusals;
        }
        if (edition.story().isWriter(from)) {
            return relieveWriter(edition, from, ask);
        }
        if (edition.state() == EditionState.IN_REVIEW && from.equals(edition.claimant())) {
            return passOn(edition, ask);
        }
        return relieveEditor(edition, from, ask);
    }

    private static List<Refusal> general(Edition edition, Ask ask) {
        var by = ask.by().person();
        if (!by.has(Role.EDITOR)) {
            return List.of(new Refusal.NotYours(List.of(Who.EDITOR)));
        }
        // Who manages the paper gives away a first draft, too, and reads nothing of it with that.
        if (!Permissions.mayKnow(edition, by) || !Permissions.mayKnowOf(edition.story(), by)) {
            return List.of(new Refusal.ForThoseNamed());
        }
        if (!edition.state().inWork()) {
            return List.of(new Refusal.NotFrom(edition.state()));
        }
        return ask.reason().isEmpty() ? List.of(new Refusal.Missing(Need.REASON)) : List.of();
    }

    private List<Refusal> relieveWriter(Edition edition, Person from, Ask ask) {
        var story = edition.story();
        if (!Permissions.mayName(story, ask.by().person())) {
            return List.of(new Refusal.ForThoseNamed());
        }
        var refusals = Succession.toWrite(story, ask.successor());
        if (refusals.isEmpty()) {
            story.addWriter(ask.successor(), ask.at());
            story.removeWriter(from, ask.at());
            leases.endIfLost(story);
            tell(edition, true, from, ask);
        }
        return refusals;
    }

    private List<Refusal> passOn(Edition edition, Ask ask) {
        var refusals = decisions.refusals(EditionAction.PASS_ON, edition, ask);
        if (refusals.isEmpty()) {
            decisions.take(EditionAction.PASS_ON, edition, ask);
        }
        return refusals;
    }

    private List<Refusal> relieveEditor(Edition edition, Person from, Ask ask) {
        if (!MEANT_FOR_SOMEBODY.contains(edition.state()) || !from.equals(edition.wantedEditor())) {
            return List.of(new Refusal.NoLongerTheirs());
        }
        var refusals = Succession.toEdit(edition, ask, editions.circumstances(edition));
        if (refusals.isEmpty()) {
            edition.meantFor(ask.successor());
            tell(edition, false, from, ask);
        }
        return refusals;
    }

    private void tell(Edition edition, boolean asWriter, Person from, Ask ask) {
        var to = ask.successor();
        reassigned.fire(new StoryReassigned(
                edition.story().id(),
                edition.id(),
                asWriter,
                from.id(),
                from.handle(),
                to.id(),
                to.handle(),
                ask.by().person().id(),
                ask.reason(),
                ask.at()));
    }
}
