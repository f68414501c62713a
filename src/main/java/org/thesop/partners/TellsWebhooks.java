package org.thesop.partners;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.thesop.deliveries.Deliveries;
import org.thesop.deliveries.Delivery;
import org.thesop.deliveries.Receiver;
import org.thesop.story.Edition;
import org.thesop.story.EditionMoved;
import org.thesop.story.EditionState;
import org.thesop.story.Permissions;

/** Puts on its way what webhooks listen to, in the transaction in which it happens. */
@ApplicationScoped
public class TellsWebhooks {

    private static final String LISTENING = """
            select r from Webhook w join w.receiver r join w.events e where e = :event and r.pausedAt is null order by w.id
            """;

    private static final String ALL = "select w.receiver from Webhook w";

    private static final List<String> WITH_HEADLINE = Stream.of(WebhookEvent.values())
            .filter(each -> !each.desk() && each != WebhookEvent.WITHDRAWN)
            .map(WebhookEvent::word)
            .toList();

    @PersistenceContext
    EntityManager em;

    @Inject
    Deliveries deliveries;

    /** That there is such a thing as a private draft is told to nobody. */
    void moved(@Observes EditionMoved event) {
        var edition = em.find(Edition.class, event.editionId());
        if (event.to() == EditionState.WITHDRAWN) {
            takeBack(edition.story().id());
        }
        WebhookEvent.of(event.action(), edition.kind())
                .filter(what -> !what.desk() || !Permissions.isPrivate(edition))
                .ifPresent(what -> tell(what, edition, event.at()));
    }

    /** A headline that was taken down goes to nobody who does not have it yet: some print at once whatever they are told. */
    private void takeBack(long story) {
        var all = em.createQuery(ALL, Receiver.class)
                .setFlushMode(FlushModeType.COMMIT)
                .getResultList();
        if (!all.isEmpty()) {
            deliveries.takeBack(all, story, WITH_HEADLINE);
        }
    }

    /** Nothing that waits to be written changes who listens: so nothing is written before its time. */
    private void tell(WebhookEvent what, Edition edition, Instant at) {
        em.createQuery(LISTENING, Receiver.class)
                .setFlushMode(FlushModeType.COMMIT)
                .setParameter("event", what)
                .getResultList()
                .forEach(receiver -> {
                    var name = UUID.randomUUID();
                    deliveries.put(new Delivery(receiver, name, what.word(), at)
                            .about(edition.story().id(), edition.id())
                            .with(WebhookContent.of(what, edition, name, at)));
                });
    }
}
