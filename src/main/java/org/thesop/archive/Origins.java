package org.thesop.archive;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.thesop.people.Person;

/** What of the paper came from elsewhere, by its source's own name for it. */
@ApplicationScoped
@Transactional
public class Origins {

    private static final String KNOWN = """
            select o from Origin o left join fetch o.story s left join fetch s.section
            where o.source = :source and o.identity in :identities order by o.identity
            """;

    @PersistenceContext
    EntityManager em;

    /** What these became that are here already, by their names there. */
    public Map<String, Became> known(String source, Collection<String> identities) {
        return identities.isEmpty()
                ? Map.of()
                : em.createQuery(KNOWN, Origin.class)
                        .setParameter("source", source)
                        .setParameter("identities", identities)
                        .getResultStream()
                        .collect(Collectors.toMap(Origin::identity, Origin::became));
    }

    /** What this became; empty when it is not here. */
    public Optional<Became> known(String source, String identity) {
        return Optional.ofNullable(em.find(Origin.class, new Origin.Key(source, identity)))
                .map(Origin::became);
    }

    /** Notes that it is here from now on. */
    public void note(String source, String identity, String name, Became became, Person by, Instant at) {
        em.persist(new Origin(source, identity, name, became, em.getReference(Person.class, by.id()), at));
    }
}
