package org.thesop.planning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.thesop.people.Person;
import org.thesop.people.Role;
import org.thesop.story.ForbiddenException;
import org.thesop.story.Permissions;

/** All assignments, each as far as somebody may read it. */
@ApplicationScoped
@Transactional
public class Assignments {

    private static final String WITH_PEOPLE = """
            select a from Assignment a left join fetch a.writers w left join fetch w.person
            left join fetch a.editor left join fetch a.section left join fetch a.offeredBy left join fetch a.pitch
            left join fetch a.story left join fetch a.event
            where a.id = :id
            """;

    private static final String OFFERS = """
            select new org.thesop.planning.OfferRow(a.id, a.headline, x.name, d.name, o.name, a.words, a.deadline,
                a.embargo, a.notes, a.pictureWish, w.answer, a.coverage)
            from AssignmentWriter w join w.assignment a join a.offeredBy o left join a.section x left join a.editor d
            where w.person = :me and w.answer <> 'DECLINED' and a.state in ('OFFERED', 'ACCEPTED')
            order by w.answer desc, a.deadline nulls last, a.id
            """;

    private static final String OF_STORY = """
            select a from Assignment a left join fetch a.writers w left join fetch w.person
            where a.story = (select e.story from Edition e where e.id = :edition)
            """;

    private static final String NEWEST = "select e.id from Edition e join e.story s where s = :story and "
            + Permissions.READABLE + " order by e.id desc";

    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    /** What this person was offered or has accepted and not begun: what waits for an answer first, then by deadline. */
    public List<OfferRow> offeredTo(Person me, int most) {
        return em.createQuery(OFFERS, OfferRow.class)
                .setParameter("me", me)
                .setMaxResults(most)
                .getResultList();
    }

    /** The assignment that the story of this edition was begun from; empty when there is none for this person to read. */
    public Optional<Assignment> behind(long edition, Person me) {
        return em.createQuery(OF_STORY, Assignment.class)
                .setParameter("edition", edition)
                .getResultStream()
                .findFirst()
                .filter(assignment -> PlanningPermissions.mayRead(assignment, me));
    }

    /**
     * An assignment as this person sees it.
     *
     * @throws UnknownPlanException when there is none
     * @throws ForbiddenException when it is not theirs to read
     */
    public AssignmentView view(long id, Person me) {
        var assignment = em.createQuery(WITH_PEOPLE, Assignment.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new UnknownPlanException("assignment", id));
        if (!PlanningPermissions.mayRead(assignment, me)) {
            throw new ForbiddenException("assignment " + id + " opened by " + me);
        }
        var ask = PlanAsk.by(me, clock.instant());
        var refusals = Arrays.stream(AssignmentAction.values())
                .collect(Collectors.toMap(Function.identity(), action -> action.refusals(assignment, ask)));
        return new AssignmentView(assignment, refusals, edition(assignment, me));
    }

    private Long edition(Assignment assignment, Person me) {
        return assignment
                .story()
                .flatMap(story -> em.createQuery(NEWEST, Long.class)
                        .setParameter("story", story)
                        .setParameter("me", me)
                        .setParameter("seesAll", me.has(Role.EDITOR))
                        .setMaxResults(1)
                        .getResultStream()
                        .findFirst())
                .orElse(null);
    }

    /** Held still until the transaction ends, so that of two who move it one waits. */
    Assignment lock(long id) {
        return Optional.ofNullable(em.find(Assignment.class, id, LockModeType.PESSIMISTIC_WRITE))
                .orElseThrow(() -> new UnknownPlanException("assignment", id));
    }
}
