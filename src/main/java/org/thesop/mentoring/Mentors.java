package org.thesop.mentoring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.thesop.people.Person;
import org.thesop.people.Role;
import org.thesop.platform.PaperZone;
import org.thesop.story.ForbiddenException;

/** All mentors: what each has said, and how much each has. */
@ApplicationScoped
@Transactional
public class Mentors {

    private static final Duration WEEK = Duration.ofDays(7);

    private static final String ALL = """
            select m from Mentor m left join fetch m.sections left join fetch m.kinds left join fetch m.away
            where m.personId in :ids
            """;

    /**
     * What counts against somebody's hours of a week: what they took in it, what they still have from before, what is meant
     * for them, and what is offered to them.
     */
    private static final String LOAD = """
            select new org.thesop.mentoring.Mentors$Load(p,
                (select count(distinct d.edition.id) from Decision d where d.by = p and d.action = 'CLAIM' and d.at >= :week)
                + (select count(e) from Edition e where e.claimant = p and e.claimedAt < :week)
                + (select count(w) from Edition w where w.wantedEditor = p and w.state = 'SUBMITTED')
                + (select count(o) from MentorOffer o where o.mentor = p and o.answer = 'ASKED'))
            from Person p, Mentor m where m.personId = p.id and m.hoursAWeek > 0
            and p.role in ('EDITOR', 'MANAGING_EDITOR') order by p.id
            """;

    @PersistenceContext
    EntityManager em;

    @Inject
    PaperZone paper;

    @Inject
    Clock clock;

    /** How many stories of this week somebody has, or is asked to take. */
    public record Load(Person person, Long stories) {}

    /** What this person has said; empty for who has said nothing. */
    public Optional<Mentor> of(Person person) {
        return Optional.ofNullable(of(List.of(person.id())).get(person.id()));
    }

    /** By person; who has said nothing is not in it. */
    public Map<Long, Mentor> of(Collection<Long> people) {
        return people.isEmpty()
                ? Map.of()
                : em.createQuery(ALL, Mentor.class)
                        .setParameter("ids", people)
                        .getResultStream()
                        .distinct()
                        .collect(Collectors.toMap(Mentor::personId, Function.identity()));
    }

    /** Everybody who reads, with how much they have. */
    List<Load> loads(Instant now) {
        return em.createQuery(LOAD, Load.class)
                .setParameter("week", now.minus(WEEK))
                .getResultList();
    }

    /**
     * Says when and what one reads.
     *
     * @throws ForbiddenException for who is no editor
     */
    public void says(MentorHours hours, Person me) {
        if (!me.has(Role.EDITOR)) {
            throw new ForbiddenException("hours of a mentor said by " + me);
        }
        var mine = em.find(Mentor.class, me.id());
        if (mine == null) {
            mine = new Mentor(me, paper.id());
            em.persist(mine);
        }
        mine.says(hours);
    }
}
