package org.thesop.partners;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.thesop.deliveries.Deliveries;
import org.thesop.deliveries.Delivery;
import org.thesop.deliveries.Receiver;
import org.thesop.story.Edition;
import org.thesop.story.EditionMoved;
import org.thesop.story.EmbargoMoved;
import org.thesop.story.Section;
import org.thesop.story.Slug;

/**
 * Puts stories on their way to partners, in the transaction of what happens to them: to those who want them, and what changed or
 * is gone to everybody who was sent them, whatever they want now and whether paused or not. {@link PacksStories} says what is in
 * it when it goes.
 */
@ApplicationScoped
public class SendsStories {

    private static final String GETTING = """
            select p from Partner p join fetch p.receiver r where r.pausedAt is null order by p.id
            """;

    private static final String HAVE_IT = """
            select r from SentStory s join s.receiver r where s.storyId = :story order by r.id
            """;

    private static final String HAVE_IT_AHEAD = """
            select r from SentStory s join s.receiver r where s.storyId = :story and s.editionId = :edition
                and s.event in ('story.embargoed', 'story.held') order by r.id
            """;

    @PersistenceContext
    EntityManager em;

    @Inject
    Deliveries deliveries;

    void moved(@Observes EditionMoved event) {
        var edition = em.find(Edition.class, event.editionId());
        StoryNews.of(event.action(), edition.kind()).ifPresent(news -> send(news, edition, event.at()));
    }

    /** Whoever has it ahead has to know until when it is held back now. */
    void embargo(@Observes EmbargoMoved event) {
        send(StoryNews.EMBARGOED, em.find(Edition.class, event.editionId()), event.at());
    }

    private void send(StoryNews news, Edition edition, Instant at) {
        var have = receivers(news, edition);
        have.forEach(receiver -> {
            // First: what is being packed in this moment is then known to have gone, or will never go.
            deliveries.overtake(receiver, edition.story().id());
            deliveries.put(delivery(receiver, news, edition, at).regardless());
        });
        if (news.to() == StoryNews.To.WHO_WANTS_IT) {
            var facts = facts(edition);
            quietly(em.createQuery(GETTING, Partner.class)).getResultList().stream()
                    .filter(partner -> partner.wish().wants(facts))
                    .map(Partner::receiver)
                    .filter(receiver -> !have.contains(receiver))
                    .forEach(receiver -> {
                        deliveries.overtake(receiver, edition.story().id());
                        deliveries.put(delivery(receiver, news, edition, at));
                    });
        }
    }

    private Set<Receiver> receivers(StoryNews news, Edition edition) {
        var query = news.to() == StoryNews.To.WHO_HAS_IT_AHEAD
                ? em.createQuery(HAVE_IT_AHEAD, Receiver.class).setParameter("edition", edition.id())
                : em.createQuery(HAVE_IT, Receiver.class);
        return new LinkedHashSet<>(
                quietly(query.setParameter("story", edition.story().id())).getResultList());
    }

    /** Nothing that waits to be written changes the answer: so nothing is written before its time. */
    private static <T> TypedQuery<T> quietly(TypedQuery<T> query) {
        return query.setFlushMode(FlushModeType.COMMIT);
    }

    private static Delivery delivery(Receiver receiver, StoryNews news, Edition edition, Instant at) {
        return new Delivery(receiver, UUID.randomUUID(), news.word(), at)
                .about(edition.story().id(), edition.id());
    }

    static Wish.Facts facts(Edition edition) {
        var copy = edition.copy();
        var sections = Stream.iterate(copy.section(), Objects::nonNull, Section::parent)
                .map(Section::slug)
                .toList();
        var tags = copy.tags().stream().map(tag -> Slug.of(tag).text()).toList();
        List<String> writers = new ArrayList<>();
        edition.bylines().stream()
                .map(byline -> byline.person())
                .filter(Objects::nonNull)
                .forEach(person -> writers.add(person.handle()));
        return new Wish.Facts(sections, tags, copy.language(), writers);
    }
}
