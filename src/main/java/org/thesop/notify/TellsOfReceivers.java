package org.thesop.notify;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.thesop.deliveries.DeliveryGivenUp;
import org.thesop.deliveries.ReceiverPaused;
import org.thesop.people.Role;

/** Tells managing editors of a house outside that takes nothing any more, or not what it has to know, as soon as that is so. */
@ApplicationScoped
public class TellsOfReceivers {

    private static final String WEBHOOKS = "/desk/partners/webhooks";
    private static final String PARTNERS = "/desk/partners/partners";

    private static final String IS_WEBHOOK = "select count(w) from Webhook w where w.receiver.id = :receiver";

    @PersistenceContext
    EntityManager em;

    @Inject
    Notices notices;

    @Inject
    Habits habits;

    void paused(@Observes ReceiverPaused event) {
        notices.tell(
                Happening.of(new Happening.Plan(event.name(), place(event)), null, event.at(), event.failingSince()),
                Addressee.all(habits.withRole(Role.MANAGING_EDITOR), NoticeKind.FAILED, "RECEIVER_PAUSED"));
    }

    void givenUp(@Observes DeliveryGivenUp event) {
        notices.tell(
                Happening.of(new Happening.Plan(event.name(), PARTNERS), null, event.at()),
                Addressee.all(habits.withRole(Role.MANAGING_EDITOR), NoticeKind.FAILED, "DELIVERY_GIVEN_UP"));
    }

    private String place(ReceiverPaused event) {
        var isWebhook = em.createQuery(IS_WEBHOOK, Long.class)
                .setParameter("receiver", event.receiverId())
                .getSingleResult();
        return isWebhook > 0 ? WEBHOOKS : PARTNERS;
    }
}
