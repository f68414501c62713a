package org.thesop.notify;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.thesop.people.People;
import org.thesop.people.Person;
import org.thesop.people.Role;

/** What everybody chose to be told. */
@ApplicationScoped
@Transactional
public class Habits implements Receivers.Staff {

    private static final String ASKING = """
            select p from Person p, NoticeHabits h join h.choices c
            where h.personId = p.id and key(c) = :kind and value(c) <> :none and p.role in (:roles) order by p.name, p.id
            """;

    private static final String OF_PEOPLE = """
            select distinct h from NoticeHabits h left join fetch h.choices where h.personId in (:ids)
            """;

    @PersistenceContext
    EntityManager em;

    @Inject
    HabitsInMind inMind;

    @Inject
    People people;

    @Inject
    Clock clock;

    /** Those of at least these people; what is usual for who never chose. Who chooses is not told in the same transaction. */
    Map<Long, NoticeHabits> of(Collection<Person> persons) {
        var known = inMind.known();
        var unknown = persons.stream()
                .map(Person::id)
                .filter(id -> !known.containsKey(id))
                .collect(Collectors.toSet());
        if (!unknown.isEmpty()) {
            unknown.forEach(id -> known.put(id, new NoticeHabits(id)));
            em.createQuery(OF_PEOPLE, NoticeHabits.class)
                    .setParameter("ids", unknown)
                    // Whatever else waits to be written can wait on.
                    .setFlushMode(FlushModeType.COMMIT)
                    .getResultStream()
                    .forEach(each -> known.put(each.personId(), each));
        }
        return Collections.unmodifiableMap(known);
    }

    /** One person's. */
    public NoticeHabits of(Person me) {
        return of(List.of(me)).get(me.id());
    }

    /**
     * Chooses for oneself.
     *
     * @param hour of the digest by the paper's clocks, null for each mail at once
     */
    public void choose(Map<NoticeKind, Where> places, Integer hour, Person me) {
        var mine = em.find(NoticeHabits.class, me.id());
        if (mine == null) {
            mine = new NoticeHabits(me.id());
            em.persist(mine);
        }
        mine.choose(places, hour, clock.instant());
    }

    @Override
    public List<Person> withRole(Role role) {
        return people.mastheadOf(role);
    }

    @Override
    public List<Person> whoAskedFor(NoticeKind kind) {
        return em.createQuery(ASKING, Person.class)
                .setParameter("kind", kind)
                .setParameter("none", Where.NONE)
                .setParameter("roles", List.of(Role.EDITOR, Role.MANAGING_EDITOR))
                .getResultList();
    }
}
