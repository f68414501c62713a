package org.thesop.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.List;
import org.thesop.people.Person;
import org.thesop.story.Edition;
import org.thesop.story.Editions;
import org.thesop.story.ForbiddenException;
import org.thesop.story.Permissions;
import org.thesop.story.UnknownEditionException;

/** Everything that was decided about a story, for whoever reads how it came about. */
@ApplicationScoped
@Transactional(dontRollbackOn = {ForbiddenException.class, UnknownEditionException.class})
public class StoryRecord {

    /** More than any story has had; the page is printed as a whole. */
    static final int MOST = 1_000;

    private static final String LINKS = """
            select l from RecordLink l join fetch l.decision d join fetch d.edition e left join fetch d.by
            where e.story = :story order by l.number
            """;

    @PersistenceContext
    EntityManager em;

    @Inject
    Editions editions;

    /**
     * What there is of a story.
     *
     * @param headline of the edition that was asked for
     * @param links oldest first
     */
    public record Kept(String headline, List<RecordLink> links) {}

    /**
     * The links of all its editions that the person may read the history of, oldest first.
     *
     * @param id of any edition of the story
     * @throws ForbiddenException when the person may not read the history of that one
     */
    public Kept of(long id, Person reader) {
        var asked = editions.openHistory(id, reader);
        var readable = new HashMap<Edition, Boolean>();
        var links = em.createQuery(LINKS, RecordLink.class)
                .setParameter("story", asked.story())
                .setMaxResults(MOST)
                .getResultStream()
                .filter(link -> readable.computeIfAbsent(
                        link.decision().edition(), edition -> Permissions.mayReadHistory(edition, reader)))
                .toList();
        return new Kept(asked.copy().headline(), links);
    }
}
