package org.thesop.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import org.thesop.people.Person;
import org.thesop.story.Edition;
import org.thesop.story.Editions;
import org.thesop.story.ForbiddenException;
import org.thesop.story.Permissions;
import org.thesop.story.Story;
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

    /** Who was asked to read it, and whose place somebody else took: no decisions, and the answer to why it took so long. */
    private static final String BESIDE = """
            select new org.thesop.audit.StoryRecord$Beside(l.at, l.what, p.name, l.details)
            from RecordLine l left join Person p on p.id = l.personId
            where l.storyId = :story and l.editionId in :editions and l.what in ('MentorAsked', 'MentorAnswered.TAKEN',
                'MentorAnswered.PASSED', 'MentorAnswered.SILENT', 'MentorAnswered.OVER', 'StoryReassigned.WRITER',
                'StoryReassigned.EDITOR', 'WorkRevived')
            order by l.at, l.id
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
     * @param beside what happened to it beside the decisions, oldest first
     */
    public record Kept(String headline, List<RecordLink> links, List<Beside> beside) {}

    /**
     * Something that happened to it and is no decision.
     *
     * @param what the word of the record
     * @param who did it, null for the clock
     */
    public record Beside(Instant at, String what, String who, String details) {}

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
        return new Kept(asked.copy().headline(), links, beside(asked.story(), reader));
    }

    private List<Beside> beside(Story story, Person reader) {
        var readable = story.editions().stream()
                .filter(each -> Permissions.mayReadHistory(each, reader))
                .map(Edition::id)
                .toList();
        return em.createQuery(BESIDE, Beside.class)
                .setParameter("story", story.id())
                .setParameter("editions", readable)
                .setMaxResults(MOST)
                .getResultList();
    }
}
