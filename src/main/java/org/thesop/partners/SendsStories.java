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
import org.thesop.story.Permissions;
import org.thesop.story.Section;
import org.thesop.story.Slug;
import org.thesop.story.StoryLimited;

/**
 * Puts stories on their way to partners, in the transaction of what happens to them: to those who want them, and what changed or
 * is gone to everybody who was sent them, whatever they want now and whether paused or not. {@link PacksStories} says what is in
 * it when it goes, and holds the story while it packs: so nobody is sent it in the moment in which it is asked here who has it.
 */
@ApplicationScoped
public class SendsStories {

    private static final String GETTING = """
            select p from Partner p join fetch p.receiver r where r.pausedAt is null order by p.id
            """;

    private static final String HAVE_IT = """
            select r from SentStory s join s.receiver r where s.storyId = :story order by r.id
            """;

    /** Also when another edition of the story went there since, such as a correction of what is out. */
    private static final String HAVE_IT_AHEAD = """
            select r from SentStory s join s.receiver r where s.storyId = :story
                and (s.editionId = :edition and s.event in ('story.embargoed', 'story.held')
                    or exists (select d.id from Delivery d where d.receiver = r and d.editionId = :edition
                        and d.event = 'story.embargoed' and (d.content.type is not null or d.state = WAITING)
                        and not exists (select x.id from Delivery x where x.receiver = r and x.editionId = :edition
                            and x.event = 'story.dropped' and x.id > d.id)))
            order by r.id
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
        var edition = em.find(Edition.class, event.editionId());
        // Of copy that is back with an editor they hear that it is on hold, and nothing may take the place of that.
        if (Permissions.goesAhead(edition.state())) {
            send(StoryNews.EMBARGOED, edition, event.at());
        }
    }

    /** What waits for another try was packed while more people might have it. */
    void limited(@Observes StoryLimited event) {
        deliveries.packAnew(event.storyId(), StoryNews.EMBARGOED.word());
    }

    private void send(StoryNews news, Edition edition, Instant at) {
        var have = receivers(news, edition);
        have.forEach(receiver -> {
            overtake(receiver, news, edition);
            deliveries.put(delivery(receiver, news, edition, at).regardless());
        });
        if (news.to() == StoryNews.To.WHO_WANTS_IT) {
            var facts = facts(edition);
            quietly(em.createQuery(GETTING, Partner.class)).getResultList().stream()
                    .filter(partner -> partner.wish().wants(facts))
                    .map(Partner::receiver)
                    .filter(receiver -> !have.contains(receiver))
                    .forEach(receiver -> {
                        overtake(receiver, news, edition);
                        deliveries.put(delivery(receiver, news, edition, at));
                    });
        }
    }

    private void overtake(Receiver receiver, StoryNews news, Edition edition) {
        deliveries.overtake(receiver, edition.story().id(), edition.id(), news.replaces());
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
