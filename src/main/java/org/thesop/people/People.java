package org.thesop.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.thesop.platform.Reading;

/** Everybody of the newsroom, now and before. */
@ApplicationScoped
@Transactional
public class People {

    private static final String ACTIVE = "select p from Person p where p.role is not null order by p.name, p.id";

    @PersistenceContext
    EntityManager em;

    @Inject
    Reading reading;

    public Optional<Person> withHandle(String handle) {
        return em.createQuery("select p from Person p where p.handle = :handle", Person.class)
                .setParameter("handle", handle)
                .getResultStream()
                .findFirst();
    }

    /** Those of these handles that are somebody's. */
    public List<Person> withHandles(Collection<String> handles) {
        return handles.isEmpty()
                ? List.of()
                : em.createQuery("select p from Person p where p.handle in :handles order by p.id", Person.class)
                        .setParameter("handles", handles)
                        .getResultList();
    }

    /** Those with these ids, in no order. */
    public List<Person> withIds(Collection<Long> ids) {
        return ids.isEmpty()
                ? List.of()
                : em.createQuery("select p from Person p where p.id in :ids", Person.class)
                        .setParameter("ids", ids)
                        .getResultList();
    }

    /** Those who have exactly this role, by name. */
    public List<Person> mastheadOf(Role role) {
        return em.createQuery("select p from Person p where p.role = :role order by p.name, p.id", Person.class)
                .setParameter("role", role)
                .getResultList();
    }

    /** Everybody with a role, by name: whom one can name on a story or pass a review to. */
    public List<Person> active() {
        return reading.once(
                List.of(ACTIVE), () -> em.createQuery(ACTIVE, Person.class).getResultList());
    }

    /** The same people, for a list of hundreds that needs nothing but their names. */
    public List<NamedPerson> activeNames() {
        return em.createQuery(
                        "select new org.thesop.people.NamedPerson(p.handle, p.name) from Person p"
                                + " where p.role is not null order by p.name, p.id",
                        NamedPerson.class)
                .getResultList();
    }

    public Person add(Person person) {
        em.persist(person);
        return person;
    }

    /** Whether nobody was ever here. */
    public boolean isEmpty() {
        return em.createQuery("select count(p) from Person p", Long.class).getSingleResult() == 0;
    }
}
