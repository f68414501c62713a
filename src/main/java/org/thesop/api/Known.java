package org.thesop.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import org.thesop.people.Person;
import org.thesop.story.Edition;
import org.thesop.story.EditionKind;
import org.thesop.story.EditionState;
import org.thesop.story.Editions;
import org.thesop.story.Permissions;
import org.thesop.story.UnknownEditionException;

/**
 * Whether a person may know that there is such copy at all. At the desks nobody comes to a button of what is hidden from them;
 * here anybody can name a number, and must not learn from a refusal what stands behind it.
 */
@ApplicationScoped
@Transactional(dontRollbackOn = UnknownEditionException.class)
public class Known {

    private static final String OF_STORY = """
            select e from Edition e join fetch e.story s left join fetch s.people p left join fetch p.person
            where s.id = :story order by e.id
            """;

    @PersistenceContext
    EntityManager em;

    @Inject
    Editions editions;

    /**
     * How an edition stands.
     *
     * @param minor whether readers need not be told of it
     */
    public record Standing(long edition, long story, EditionState state, int revision, boolean minor) {

        private static Standing of(Edition edition) {
            return new Standing(
                    edition.id(), edition.story().id(), edition.state(), edition.revision(), edition.minor());
        }
    }

    /** One of a story's editions, for a list. */
    public record Line(
            long edition, EditionKind kind, EditionState state, int revision, String headline, Instant editedAt) {}

    /**
     * How the edition stands.
     *
     * @throws UnknownEditionException when there is none, or none that this person may know of
     */
    public Standing of(long edition, Person person) {
        var found = editions.get(edition);
        if (!Permissions.mayKnow(found, person)) {
            throw new UnknownEditionException(edition);
        }
        return Standing.of(found);
    }

    /** Those of a story that the person may read; a managing editor's look at private copy is no matter of a list. */
    public List<Line> ofStory(long story, Person person) {
        return em.createQuery(OF_STORY, Edition.class).setParameter("story", story).getResultList().stream()
                .distinct()
                .filter(each -> Permissions.mayRead(each, person) && !Permissions.opensPrivately(each, person))
                .map(each -> new Line(
                        each.id(),
                        each.kind(),
                        each.state(),
                        each.revision(),
                        each.copy().headline(),
                        each.editedAt()))
                .toList();
    }
}
