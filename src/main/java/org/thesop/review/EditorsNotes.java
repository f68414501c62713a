package org.thesop.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import org.thesop.people.Person;
import org.thesop.story.Edition;
import org.thesop.story.Editions;
import org.thesop.story.ForbiddenException;
import org.thesop.story.Permissions;
import org.thesop.story.TooLongException;

/** What editors tell each other about an edition, unseen by its writers. */
@ApplicationScoped
@Transactional
public class EditorsNotes {

    private static final int MOST_BYTES = 16_000;

    private static final String ABOUT = """
            select n from EditorsNote n join fetch n.by
            where n.edition = :edition order by n.id
            """;

    @PersistenceContext
    EntityManager em;

    @Inject
    Editions editions;

    @Inject
    Clock clock;

    /** Whether this person is among the editors who speak of the edition with each other. */
    public boolean mayRead(long id, Person person) {
        return Permissions.mayReadEditorsNotes(editions.get(id), person);
    }

    /**
     * The notes about an edition, oldest first.
     *
     * @throws ForbiddenException for whoever they are not meant for
     */
    public List<EditorsNote> about(long id, Person reader) {
        return em.createQuery(ABOUT, EditorsNote.class)
                .setParameter("edition", open(id, reader))
                .getResultList();
    }

    /**
     * Leaves a note for the other editors.
     *
     * @param text plain, not blank
     * @throws ForbiddenException for whoever may not read it either
     * @throws TooLongException for more than 16,000 bytes
     */
    public void leave(long id, String text, Person by) {
        var edition = open(id, by);
        var bytes = text.getBytes(StandardCharsets.UTF_8).length;
        if (bytes > MOST_BYTES) {
            throw new TooLongException(bytes, MOST_BYTES);
        }
        em.persist(new EditorsNote(edition, by, clock.instant(), text));
    }

    private Edition open(long id, Person person) {
        return editions.open(id, person, Permissions::mayReadEditorsNotes);
    }
}
