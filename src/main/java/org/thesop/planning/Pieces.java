package org.thesop.planning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import org.thesop.people.Person;
import org.thesop.story.Edition;
import org.thesop.story.Editions;
import org.thesop.story.ForbiddenException;
import org.thesop.story.Permissions;

/**
 * Pieces of work that somebody marked in a list, in the words of the board: {@code a12} for an assignment, {@code e12} for an
 * edition. Dealt with one after the other in the caller's transaction, each by its own rules: what one of them refuses keeps
 * none of the others.
 */
@ApplicationScoped
@Transactional
public class Pieces {

    /** More than this nobody marks; the rest stays as it is. */
    static final int MOST = 200;

    @Inject
    Editions editions;

    @Inject
    Assignments assignments;

    /**
     * Deals with each of them.
     *
     * @param cards what is no card is left out
     * @throws ForbiddenException when the person does not give work to others, or may not read an assignment
     */
    List<Outcome> each(
            Collection<String> cards,
            Person by,
            Function<Edition, Outcome> onEdition,
            Function<Assignment, Outcome> onAssignment) {
        if (!PlanningPermissions.mayAssign(by)) {
            throw new ForbiddenException("many pieces of work at once by " + by);
        }
        var outcomes = new ArrayList<Outcome>();
        // Always in the same order, so that two who deal with the same pieces do not wait for each other for ever.
        for (var id : ids("a", cards)) {
            var assignment = assignments.lock(id);
            if (!PlanningPermissions.mayRead(assignment, by)) {
                throw new ForbiddenException("assignment " + id + " by " + by);
            }
            outcomes.add(onAssignment.apply(assignment));
        }
        editions.lockAll(ids("e", cards)).forEach(each -> outcomes.add(onEdition.apply(each)));
        return outcomes;
    }

    private static Collection<Long> ids(String kind, Collection<String> cards) {
        var ids = new TreeSet<Long>();
        cards.stream()
                .limit(MOST)
                .filter(card -> card.matches(kind + "\\d{1,18}"))
                .forEach(card -> ids.add(Long.valueOf(card.substring(1))));
        return ids;
    }

    /** What the person may know it by; empty for copy that is not theirs to read. */
    static String headline(Edition edition, Person by) {
        return Optional.of(edition)
                .filter(each -> Permissions.mayRead(each, by) && !Permissions.opensPrivately(each, by))
                .map(each -> each.copy().headline())
                .orElse("");
    }
}
