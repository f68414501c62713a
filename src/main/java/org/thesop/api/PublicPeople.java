package org.thesop.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.thesop.people.Person;
import org.thesop.people.Role;

/** The people whom readers find, by name. Who does not want to be found is not here either. */
@ApplicationScoped
@Transactional
public class PublicPeople {

    private static final String LISTED = """
            select p from Person p where p.listed = true and p.mergedInto is null
                and (:everybody = true or p.role = :role)
                and (:from = true or p.name > :name or p.name = :name and p.id > :id)
            order by p.name, p.id
            """;

    private static final String WITH_HANDLE = "select p from Person p where p.handle = :handle";

    @PersistenceContext
    EntityManager em;

    /**
     * A page of the list.
     *
     * @param next the handle of whoever is its last, after whom it goes on; null at the end
     */
    public record Page(List<Person> people, String next) {}

    /**
     * Those who have exactly this role, or everybody where it is null, after this person, at most so many.
     *
     * @param after null for the beginning
     */
    public Page page(Role role, Person after, int most) {
        var found = em.createQuery(LISTED, Person.class)
                .setParameter("everybody", role == null)
                .setParameter("role", role)
                .setParameter("from", after == null)
                .setParameter("name", after == null ? "" : after.name())
                .setParameter("id", after == null ? 0L : after.id())
                .setMaxResults(most + 1)
                .getResultList();
        var isMore = found.size() > most;
        return new Page(
                isMore ? found.subList(0, most) : found,
                isMore ? found.get(most - 1).handle() : null);
    }

    /** Whoever readers find under this handle; of somebody's double, that person. */
    public Optional<Person> of(String handle) {
        return em.createQuery(WITH_HANDLE, Person.class)
                .setParameter("handle", handle)
                .getResultStream()
                .findFirst()
                .map(Person::inTheEnd)
                .filter(Person::listed);
    }
}
