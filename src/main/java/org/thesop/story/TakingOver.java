package org.thesop.story;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;

/** Takes over stories that stood elsewhere, each at its own moment. */
@ApplicationScoped
@Transactional
public class TakingOver {

    @PersistenceContext
    EntityManager em;

    @Inject
    Editions editions;

    @Inject
    Decisions decisions;

    @Inject
    Revisions revisions;

    @Inject
    Addresses addresses;

    @Inject
    Translations translations;

    @Inject
    Packages packages;

    /**
     * Takes one over. Of what readers were told there, each is an edition here, with the words that are known: the last ones.
     *
     * @param ask by whom, and for which moment
     * @param importedBefore whether it is here already
     * @return what readers have from now on
     * @throws RefusedException when the table says no
     */
    public Edition take(TakenOver taken, Ask ask, boolean importedBefore) {
        var before = taken.before();
        var story = Story.fromArchive(ask.at());
        story.wish(taken.wishedSlug());
        var first = Edition.first(story, taken.copy(), taken.bylines(), ask.at());
        var asIs = new Circumstances(Barred.from(first), OpenRemarks.Count.NONE, importedBefore);
        if (ask.moment() != null && first.copy().section() != null) {
            addresses.foresee(first, before.section(), before.day(), ask.moment());
        }
        var taking = new ArrayList<Decision>();
        taking.add(decisions.prepare(EditionAction.IMPORT, first, ask, asIs));
        var live = first;
        for (var told : before.told()) {
            var next = told(live, told, ask);
            taking.add(
                    decisions.prepare(EditionAction.IMPORT, next, ask.forMoment(told.at()), Circumstances.none(next)));
            taking.add(decisions.prepare(EditionAction.SUPERSEDE, live, ask, Circumstances.none(live)));
            live = next;
        }
        if (taken.updated() != null
                && (story.updatedAt() == null || taken.updated().isAfter(story.updatedAt()))) {
            story.updated(taken.updated());
        }
        if (before.history()) {
            story.becomesHistory(ask.at());
        }
        keep(story, before, taking, ask);
        return live;
    }

    private static Edition told(Edition live, Told told, Ask ask) {
        var next = Edition.following(live, told.kind(), ask.at());
        next.note(told.note());
        return next;
    }

    /** With all of its editions as they stand in the end: at no moment two of them are live. */
    private void keep(Story story, TakenOver.Before before, List<Decision> taking, Ask ask) {
        // Stored with the numbers of their first revisions, and not changed at once again.
        story.editions()
                .forEach(edition -> edition.write(edition.copy(), edition.bylines(), Revisions.FIRST, ask.at()));
        em.persist(story);
        story.editions().forEach(edition -> {
            em.persist(edition);
            revisions.begin(edition, ask.by().person(), ask.at());
        });
        taking.forEach(decisions::keep);
        addresses.had(story, before.addresses());
    }

    /** What keeps a story that is not here from being taken over like this; empty when nothing does. */
    public static List<Refusal> inTheWay(Copy copy, List<Byline> bylines, Ask ask) {
        var edition = Edition.first(Story.fromArchive(ask.at()), copy, bylines, ask.at());
        return EditionAction.IMPORT.refusals(edition, ask, Circumstances.none(edition));
    }

    /**
     * The stories that one stood with elsewhere; null for none.
     *
     * @param translationOf the one that was written first
     * @param place among the sidebars of its main story, from 1; null for what is no sidebar
     */
    public record StoodWith(Story translationOf, Story followUpOf, Story main, Integer place) {}

    /**
     * Lets a story stand with others as it stood elsewhere. What it stands with here already it stays with.
     *
     * @return whether it stands with all of them now
     */
    public boolean stand(Story story, StoodWith with) {
        // Each of them, whatever came of the others.
        return translates(story, with.translationOf())
                & followsUp(story, with.followUpOf())
                & standsBeside(story, with.main(), with.place());
    }

    private boolean translates(Story story, Story first) {
        if (first == null || story.translationOf().filter(first::sameAs).isPresent()) {
            return true;
        }
        var held = editions.firstHeldStill(first, story); // nobody else joins the group meanwhile
        var says = held.live().filter(Permissions::isOut);
        var language = story.live().map(live -> live.copy().language()).orElse("");
        var fits = held.sameAs(first)
                && says.isPresent()
                && story.translationOf().isEmpty()
                && translations.clash(story, first, language).isEmpty();
        if (fits) {
            story.translates(says.get());
        }
        return fits;
    }

    private static boolean followsUp(Story story, Story other) {
        if (other == null || story.followUpOf().filter(other::sameAs).isPresent()) {
            return true;
        }
        var fits =
                story.followUpOf().isEmpty() && story.clashAsFollowUpOf(other).isEmpty();
        if (fits) {
            story.followsUp(other);
        }
        return fits;
    }

    private boolean standsBeside(Story story, Story main, Integer place) {
        if (main == null || story.main().filter(main::sameAs).isPresent()) {
            return true;
        }
        var there = packages.sidebars(main);
        var fits = there.size() < Packages.MOST_SIDEBARS
                && story.clashBeside(main, !packages.sidebars(story).isEmpty()).isEmpty();
        if (fits) {
            story.standsBeside(main, place == null ? there.size() + 1 : place);
        }
        return fits;
    }
}
