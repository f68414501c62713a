package org.thesop.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.thesop.people.Person;
import org.thesop.story.BodyHtml;
import org.thesop.story.Edition;
import org.thesop.story.Editions;
import org.thesop.story.ForbiddenException;
import org.thesop.story.Passage;
import org.thesop.story.Passages;
import org.thesop.story.Permissions;
import org.thesop.story.Whereabouts;

/** What editors say about their changes: what each is about, and why. */
@ApplicationScoped
@Transactional
public class EditNotes {

    private static final String OF = """
            select n from EditNote n join fetch n.by where n.edition = :edition order by n.id
            """;

    @PersistenceContext
    EntityManager em;

    @Inject
    Editions editions;

    @Inject
    Passages passages;

    @Inject
    Clock clock;

    /** All of an edition, oldest first. */
    public List<EditNote> of(Edition edition) {
        return em.createQuery(OF, EditNote.class)
                .setParameter("edition", edition)
                .getResultList();
    }

    /** Where the changed words of each stand in the newest text. */
    Map<Passage, Whereabouts> places(Edition edition, List<EditNote> all) {
        return passages.locate(edition, all.stream().map(EditNote::passage).toList());
    }

    /**
     * Says what a change typed straight into the copy is about. The same editor saying it again of the same words says it
     * better.
     *
     * @param revision the one in which the changed words stand, from {@code start} on
     * @throws ForbiddenException for whoever could not suggest here
     * @throws IllegalArgumentException when there are no such words
     */
    public void explain(long id, Passage.Field field, int revision, int start, String quote, Reason reason, Person by) {
        var edition = editions.lock(id);
        if (!Permissions.maySuggest(edition, by)) {
            throw new ForbiddenException("reason for a change of edition " + id + " by " + by);
        }
        var words = quote.substring(0, Math.min(quote.length(), Passage.LONGEST));
        var passage = passages.mark(edition, field, revision, start, words)
                .orElseThrow(() -> new IllegalArgumentException("no such words in revision " + revision));
        of(edition).stream()
                .filter(note -> note.isAbout(passage, by))
                .findFirst()
                .ifPresentOrElse(
                        note -> note.say(reason),
                        () -> em.persist(new EditNote(
                                edition,
                                em.getReference(Person.class, by.id()),
                                clock.instant(),
                                passage,
                                Math.max(1, BodyHtml.countWords(words)),
                                reason)));
    }
}
