package org.thesop.partners;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Optional;
import org.thesop.deliveries.Content;
import org.thesop.deliveries.Delivery;
import org.thesop.deliveries.Packer;
import org.thesop.platform.Messages;
import org.thesop.story.Edition;
import org.thesop.story.Permissions;
import org.thesop.story.Story;
import org.thesop.syndication.Feeds;
import org.thesop.syndication.NewsItem;
import org.thesop.syndication.NewsItems;

/**
 * Packs a story for a partner as it is when it goes, so that copy which was taken down in the meantime goes to nobody, and notes
 * that the partner has it now.
 */
@ApplicationScoped
public class PacksStories implements Packer {

    private static final String OF_RECEIVER = "select p from Partner p where p.receiver = :receiver";

    private static final String SENT = """
            select s from SentStory s where s.receiver = :receiver and s.storyId = :story
            """;

    @PersistenceContext
    EntityManager em;

    @Inject
    NewsItems items;

    @Inject
    Feeds feeds;

    @Inject
    ReadableStory readable;

    @Inject
    Messages messages;

    @Inject
    Clock clock;

    @Override
    public void hold(long story) {
        // One after the other: each may make a version of it.
        em.createNativeQuery("select id from story where id = :story for no key update")
                .setParameter("story", story)
                .getResultList();
    }

    @Override
    public Optional<Content> pack(Delivery delivery) {
        var partner = em.createQuery(OF_RECEIVER, Partner.class)
                .setParameter("receiver", delivery.receiver())
                .getResultStream()
                .findFirst();
        var news = StoryNews.named(delivery.event());
        return partner.isEmpty() || news.isEmpty() ? Optional.empty() : pack(delivery, news.get(), partner.get());
    }

    private Optional<Content> pack(Delivery delivery, StoryNews news, Partner partner) {
        var sent = em.createQuery(SENT, SentStory.class)
                .setParameter("receiver", delivery.receiver())
                .setParameter("story", delivery.storyId())
                .getResultStream()
                .findFirst();
        var edition = em.find(Edition.class, delivery.editionId());
        // That something is gone which they never had is nothing to them.
        var found = Optional.ofNullable(edition)
                .flatMap(each -> item(each, news, partner))
                .filter(item -> sent.isPresent() || !item.canceled());
        found.ifPresent(item -> {
            var note = sent.orElseGet(() -> new SentStory(delivery.receiver(), delivery.storyId(), clock.instant()));
            note.sent(item, delivery.event(), clock.instant());
            em.persist(note);
        });
        return found.map(item -> content(item, news, called(item, sent), partner.format()));
    }

    /** What was never sent them tells them nothing, and is not theirs to know: a headline is one that they have. */
    private static String called(NewsItem item, Optional<SentStory> sent) {
        return item.headline() != null
                ? item.headline()
                : sent.map(SentStory::headline).orElseGet(() -> Format.name(item.storyId()));
    }

    private Optional<NewsItem> item(Edition edition, StoryNews news, Partner partner) {
        if (news == StoryNews.EMBARGOED) {
            // What has become of it otherwise is told by the delivery of that.
            return Permissions.goesAhead(edition.state()) ? Optional.of(ahead(edition, partner)) : Optional.empty();
        }
        var now = items.toPartners(edition.story().id());
        return news == StoryNews.WITHDRAWN
                ? now.filter(NewsItem::canceled)
                : now.or(() -> Optional.of(takenBack(edition, news)));
    }

    private NewsItem ahead(Edition edition, Partner partner) {
        return mayHaveAhead(edition.story(), partner)
                ? items.ahead(edition)
                : items.toPartners(edition.story().id()).orElseGet(() -> takenBack(edition, StoryNews.HELD));
    }

    /**
     * Whether this partner still gets copy that is not out. Who is not trusted any more, and everybody where the story is for
     * few only by now or was taken down, hears instead that what they have does not hold.
     */
    static boolean mayHaveAhead(Story story, Partner partner) {
        return partner.trusted() && story.mayGoAhead();
    }

    /** Of a story that was never out. */
    private NewsItem takenBack(Edition edition, StoryNews news) {
        var notice = messages.text(news == StoryNews.HELD ? "partner.held" : "partner.dropped");
        return items.takenBack(edition, notice);
    }

    private Content content(NewsItem item, StoryNews news, String headline, Format format) {
        var text = new String(format.write(item, feeds.words()), StandardCharsets.UTF_8);
        return Content.of(
                format.type(),
                text,
                readable.subject(item, news, headline),
                readable.text(item, news),
                format.file(item));
    }
}
