package org.thesop.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.thesop.people.Person;

/** What an editor has to know of a list of waiting copy before claiming any of it. */
@ApplicationScoped
@Transactional
public class Queue {

    private static final String OWN = """
            select e.id from Edition e where e.id in :editions and (
                exists (select p.id from StoryPerson p where p.story = e.story and p.person = :me and p.namedAs = 'WRITER')
                or exists (select 1 from Edition o join o.bylines b
                    where o.story = e.story and b.person = :me and b.credit = 'WORDS')
                or exists (select r.id from Revision r where r.edition = e and r.by = :me
                    and r.state in ('DRAFT', 'CHANGES_REQUESTED') and r.why <> 'START' and r.why <> 'STRAY'))
            """;

    @PersistenceContext
    EntityManager em;

    /**
     * Which of these are in part the person's own, as far as lists show: writer, byline, or text typed in draft. The share
     * of words is left to the table, which has the last say.
     */
    public Set<Long> ownCopy(List<Long> editions, Person me) {
        if (editions.isEmpty()) {
            return Set.of();
        }
        return new HashSet<>(em.createQuery(OWN, Long.class)
                .setParameter("editions", editions)
                .setParameter("me", me)
                .getResultList());
    }
}
