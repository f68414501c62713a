package org.thesop.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.thesop.people.Person;

/**
 * Which revision of an edition somebody had before them last. Looks with less than {@link #AWAY} between them are one: who
 * reloads the page, or goes to its history and back, still sees what was new when they came.
 */
@ApplicationScoped
@Transactional
public class Looks {

    /** Longer than an open page is silent. */
    static final Duration AWAY = Duration.ofMinutes(5);

    private static final Duration WRITTEN_EVERY = Duration.ofMinutes(1);

    /** Goes on or begins, and tells what was there. Most of the time it does neither, and then it locks nothing. */
    private static final String LOOKS = """
            with going_on as (
                update edition_look set looked_at = :now, revision = (select e.revision from edition e where e.id = :edition),
                    before_revision = case when looked_at < :away then revision else before_revision end
                where edition_id = :edition and person_id = :person and looked_at < :written),
            begun as (
                insert into edition_look (edition_id, person_id, looked_at, revision)
                select e.id, :person, :now, e.revision from edition e where e.id = :edition
                    and not exists (select from edition_look where edition_id = :edition and person_id = :person)
                on conflict do nothing)
            select case when looked_at < :away then revision else before_revision end from edition_look
            where edition_id = :edition and person_id = :person
            """;

    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    /**
     * The person has it before them now. Written once a minute, however often it is said.
     *
     * @return the number of the revision that stood when they looked before this time; empty when this is the first
     */
    public Optional<Integer> at(long edition, Person person) {
        var now = clock.instant();
        @SuppressWarnings("unchecked")
        List<Integer> found = em.createNativeQuery(LOOKS, Integer.class)
                .setParameter("now", now)
                .setParameter("away", now.minus(AWAY))
                .setParameter("written", now.minus(WRITTEN_EVERY))
                .setParameter("edition", edition)
                .setParameter("person", person.id())
                .getResultList();
        return found.stream().filter(Objects::nonNull).findFirst();
    }
}
