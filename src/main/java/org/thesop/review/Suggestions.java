package org.thesop.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.thesop.people.Person;
import org.thesop.platform.Reading;
import org.thesop.story.Edition;
import org.thesop.story.Passage;
import org.thesop.story.Passages;
import org.thesop.story.Whereabouts;

/** All suggestions, and where they stand in the newest text. */
@ApplicationScoped
@Transactional
public class Suggestions {

    private static final String OPEN = """
            select s from Suggestion s join fetch s.by
            where s.edition = :edition and s.state in ('PENDING', 'QUESTIONED') order by s.id
            """;

    private static final String ANSWERED = """
            select s from Suggestion s join fetch s.by left join fetch s.answeredBy
            where s.edition = :edition and s.state not in ('PENDING', 'QUESTIONED', 'WITHDRAWN')
            order by s.answeredAt desc, s.id desc
            """;

    private static final String REPLIES = """
            select r from SuggestionReply r join fetch r.by
            where r.suggestion.edition = :edition order by r.id
            """;

    private static final String SENT_AS = """
            select s from Suggestion s where s.edition = :edition and s.by = :by and s.sentAs = :sentAs
            """;

    @PersistenceContext
    EntityManager em;

    @Inject
    Passages passages;

    @Inject
    Reading reading;

    /** Those that wait for an answer, in the order in which they were made. */
    public List<Suggestion> open(Edition edition) {
        return reading.once(List.of(OPEN, edition.id()), () -> em.createQuery(OPEN, Suggestion.class)
                .setParameter("edition", edition)
                .getResultList());
    }

    /** Those that were answered, the last answer first. */
    public List<Suggestion> answered(Edition edition, int most) {
        return em.createQuery(ANSWERED, Suggestion.class)
                .setParameter("edition", edition)
                .setMaxResults(most)
                .getResultList();
    }

    /** What was asked and answered about the suggestions beside an edition, oldest first, by the suggestion's id. */
    public Map<Long, List<SuggestionReply>> replies(Edition edition) {
        return em.createQuery(REPLIES, SuggestionReply.class)
                .setParameter("edition", edition)
                .getResultStream()
                .collect(Collectors.groupingBy(reply -> reply.suggestion().id()));
    }

    /**
     * Where the words of each stand in the newest text. A place whose words are others now counts as gone, except for how
     * they are set: that follows those that are left.
     */
    public Map<Passage, Whereabouts> places(Edition edition, List<Suggestion> suggestions) {
        var places = passages.locate(
                edition, suggestions.stream().map(Suggestion::passage).toList());
        suggestions.stream()
                .filter(each -> each.setting() == null)
                .filter(each -> places.get(each.passage()) instanceof Whereabouts.Found found && found.changed())
                .forEach(each -> places.put(each.passage(), new Whereabouts.Gone()));
        return places;
    }

    /** How many keep the edition from being approved: those whose words are still there. */
    public int waiting(Edition edition) {
        var open = open(edition);
        var places = places(edition, open);
        return (int) open.stream()
                .filter(each -> places.get(each.passage()) instanceof Whereabouts.Found)
                .count();
    }

    /** The edition that it stands beside, without reading either: for whoever locks before reading. */
    long editionOf(long id) {
        return em.createQuery("select s.edition.id from Suggestion s where s.id = :id", Long.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst()
                .orElseThrow();
    }

    Optional<Suggestion> find(long id) {
        return Optional.ofNullable(em.find(Suggestion.class, id));
    }

    Optional<Suggestion> sentAs(Edition edition, Person by, String name) {
        return em.createQuery(SENT_AS, Suggestion.class)
                .setParameter("edition", edition)
                .setParameter("by", by)
                .setParameter("sentAs", name)
                .getResultStream()
                .findFirst();
    }
}
