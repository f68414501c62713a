package org.thesop.planning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.thesop.people.Person;
import org.thesop.people.Role;
import org.thesop.story.ForbiddenException;

/** All pitches, each as far as somebody may read it. */
@ApplicationScoped
@Transactional
public class Pitches {

    /** The most pitches offered to merge one into. */
    private static final int MOST_OTHERS = 100;

    private static final String ROWS = """
            select new org.thesop.planning.PitchRow(p.id, p.headline, p.whyNow, b.name, p.state, p.at,
                (select count(c) from PitchComment c where c.pitch = p and (:seesAll = true or p.by = :me)),
                (select max(a.id) from Assignment a where a.pitch = p))
            from Pitch p join p.by b where p.state in :states and
            """ + PlanningPermissions.READABLE_PITCH + " order by p.at desc, p.id desc";

    private static final String COMMENTS =
            "select c from PitchComment c join fetch c.by where c.pitch = :pitch order by c.at, c.id";

    private static final String WITH_PEOPLE = """
            select p from Pitch p join fetch p.by left join fetch p.decidedBy left join fetch p.mergedInto where p.id = :id
            """;

    private static final String READABLE =
            "select count(p) from Pitch p where p = :pitch and " + PlanningPermissions.READABLE_PITCH;

    private static final String OPEN = "select count(p) from Pitch p where p.state = 'OPEN'";

    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    /** Pitches in these states that the person may read, the newest first. */
    public List<PitchRow> in(Set<PitchState> states, Person me, int most) {
        return em.createQuery(ROWS, PitchRow.class)
                .setParameter("states", states)
                .setParameter("me", me)
                .setParameter("seesAll", me.has(Role.EDITOR))
                .setMaxResults(most)
                .getResultList();
    }

    /** How many wait for an answer. */
    public long open() {
        return em.createQuery(OPEN, Long.class).getSingleResult();
    }

    /**
     * A pitch as this person sees it.
     *
     * @throws UnknownPlanException when there is none
     * @throws ForbiddenException when it is not theirs to read
     */
    public PitchView view(long id, Person me) {
        var pitch = em.createQuery(WITH_PEOPLE, Pitch.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new UnknownPlanException("pitch", id));
        if (!PlanningPermissions.mayRead(pitch, me) || isHidden(pitch, me)) {
            throw new ForbiddenException("pitch " + id + " opened by " + me);
        }
        var discusses = PlanningPermissions.mayDiscuss(pitch, me);
        var ask = PlanAsk.by(me, clock.instant());
        var refusals = Arrays.stream(PitchAction.values())
                .collect(Collectors.toMap(Function.identity(), action -> action.refusals(pitch, ask)));
        return new PitchView(
                pitch,
                pitch.mergedInto()
                        .filter(other -> PlanningPermissions.mayRead(other, me))
                        .orElse(null),
                discusses,
                discusses ? comments(pitch) : List.of(),
                refusals,
                pitch.state() == PitchState.OPEN && me.has(Role.EDITOR) ? others(pitch, me) : List.of(),
                assignment(pitch)
                        .filter(each -> PlanningPermissions.mayRead(each, me))
                        .map(Assignment::id)
                        .orElse(null));
    }

    /** Whether a limited story came of it whose people this person is not one of. */
    private boolean isHidden(Pitch pitch, Person me) {
        return em.createQuery(READABLE, Long.class)
                        .setParameter("pitch", pitch)
                        .setParameter("me", me)
                        .setParameter("seesAll", true)
                        .getSingleResult()
                == 0;
    }

    private List<PitchRow> others(Pitch pitch, Person me) {
        return in(EnumSet.of(PitchState.OPEN, PitchState.ACCEPTED), me, MOST_OTHERS).stream()
                .filter(row -> !row.id().equals(pitch.id()))
                .toList();
    }

    private Optional<Assignment> assignment(Pitch pitch) {
        return em.createQuery("select a from Assignment a where a.pitch = :pitch order by a.id desc", Assignment.class)
                .setParameter("pitch", pitch)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    List<PitchComment> comments(Pitch pitch) {
        return em.createQuery(COMMENTS, PitchComment.class)
                .setParameter("pitch", pitch)
                .getResultList();
    }

    /** Held still until the transaction ends, so that of two who decide one waits. */
    Pitch lock(long id) {
        return Optional.ofNullable(em.find(Pitch.class, id, LockModeType.PESSIMISTIC_WRITE))
                .orElseThrow(() -> new UnknownPlanException("pitch", id));
    }
}
