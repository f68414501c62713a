package org.thesop.partners;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.thesop.deliveries.Carried;
import org.thesop.deliveries.Deliveries;
import org.thesop.deliveries.Delivery;
import org.thesop.deliveries.DeliveryRow;
import org.thesop.deliveries.Receiver;
import org.thesop.partners.PartnerRefusedException.Why;
import org.thesop.partners.PartnersChanged.What;
import org.thesop.people.Person;
import org.thesop.platform.Outgoing;
import org.thesop.story.ForbiddenException;
import org.thesop.story.Permissions;

/** What managing editors do with webhooks. */
@ApplicationScoped
@Transactional
public class Webhooks {

    /** Each costs a row for everything that happens. */
    static final int MOST = 50;

    /** The longest name of a receiver, and the longest address of one. */
    public static final int LONGEST_NAME = 100;

    public static final int LONGEST_ADDRESS = 500;

    private static final int SHOWN_LOG = 100;

    private static final String ALL = """
            select w from Webhook w join fetch w.receiver r left join fetch w.events order by lower(r.name), w.id
            """;

    @PersistenceContext
    EntityManager em;

    @Inject
    Deliveries deliveries;

    @Inject
    Event<PartnersChanged> changed;

    @Inject
    Clock clock;

    /** One that was just made, and the secret that nobody is shown again. */
    public record Made(long id, String secret) {}

    /** All of them, by name. */
    public List<WebhookRow> all(Person by) {
        demand(by);
        return em.createQuery(ALL, Webhook.class).getResultList().stream()
                .map(this::row)
                .toList();
    }

    /** @throws PartnerRefusedException when there is none of this number */
    public WebhookRow get(long id, Person by) {
        demand(by);
        return row(find(id));
    }

    /** The newest that it was told, each with its attempts. */
    public List<DeliveryRow> log(long id, Person by) {
        demand(by);
        return deliveries.log(find(id).receiver().id(), SHOWN_LOG, by);
    }

    /**
     * Tells this address from now on.
     *
     * @throws PartnerRefusedException when the name, the address or what it is to be told of is missing
     */
    public Made make(String name, String address, Set<WebhookEvent> events, Person by) {
        demand(by);
        demand(name, address, events);
        if (em.createQuery("select count(w) from Webhook w", Long.class).getSingleResult() >= MOST) {
            throw new PartnerRefusedException(Why.TOO_MANY, name);
        }
        var receiver = new Receiver(name.strip(), Carried.HTTP, address.strip(), clock.instant());
        em.persist(receiver);
        var webhook = new Webhook(receiver, events);
        em.persist(webhook);
        tell(What.WEBHOOK_MADE, webhook, by);
        return new Made(webhook.id(), receiver.secret());
    }

    /** Calls it something else, tells another address, tells it of other things. */
    public void change(long id, String name, String address, Set<WebhookEvent> events, Person by) {
        demand(by);
        var webhook = find(id);
        demand(name, address, events);
        webhook.receiver().change(name.strip(), Carried.HTTP, address.strip());
        webhook.listenTo(events);
        tell(What.WEBHOOK_CHANGED, webhook, by);
    }

    /** Tells it of nothing, to see whether it arrives. */
    public void test(long id, Person by) {
        demand(by);
        var receiver = find(id).receiver();
        var name = UUID.randomUUID();
        var now = clock.instant();
        // Also while it is paused: that is when somebody wants to know.
        deliveries.put(new Delivery(receiver, name, WebhookContent.TEST, now)
                .with(WebhookContent.test(name, now))
                .regardless());
    }

    /** Tells it nothing for now; what happens meanwhile it is not told later. */
    public void pause(long id, Person by) {
        demand(by);
        var webhook = find(id);
        webhook.receiver().pause(by, clock.instant());
        tell(What.WEBHOOK_PAUSED, webhook, by);
    }

    /** Tells it again; what still waited goes first. */
    public void resume(long id, Person by) {
        demand(by);
        var webhook = find(id);
        webhook.receiver().resume();
        tell(What.WEBHOOK_RESUMED, webhook, by);
    }

    /** Gives it another secret, which nobody is shown again; the one before is good for a day more. */
    public String rotate(long id, Person by) {
        demand(by);
        var webhook = find(id);
        webhook.receiver().rotate(clock.instant());
        tell(What.WEBHOOK_ROTATED, webhook, by);
        return webhook.receiver().secret();
    }

    /** Ends it, with its log. */
    public void delete(long id, Person by) {
        demand(by);
        var webhook = find(id);
        tell(What.WEBHOOK_DELETED, webhook, by);
        em.remove(webhook);
        em.flush();
        em.remove(webhook.receiver());
    }

    /** Lets a delivery of it go out again. @return whether it goes */
    public boolean sendAgain(long id, long delivery, Person by) {
        demand(by);
        return deliveries.log(find(id).receiver().id(), SHOWN_LOG, by).stream().anyMatch(row -> row.id() == delivery)
                && deliveries.sendAgain(delivery, false, by);
    }

    private Webhook find(long id) {
        var found = em.find(Webhook.class, id);
        if (found == null) {
            throw new PartnerRefusedException(Why.GONE, "webhook " + id);
        }
        return found;
    }

    private static void demand(Person by) {
        if (!Permissions.mayServePartners(by)) {
            throw new ForbiddenException("webhooks by " + by);
        }
    }

    private static void demand(String name, String address, Set<WebhookEvent> events) {
        if (name == null || name.isBlank() || name.strip().length() > LONGEST_NAME) {
            throw new PartnerRefusedException(Why.NO_NAME, String.valueOf(name));
        }
        if (address == null || address.strip().length() > LONGEST_ADDRESS || !Outgoing.isAddress(address.strip())) {
            throw new PartnerRefusedException(Why.ADDRESS_ODD, String.valueOf(address));
        }
        if (events.isEmpty()) {
            throw new PartnerRefusedException(Why.NO_EVENTS, name);
        }
    }

    private void tell(What what, Webhook webhook, Person by) {
        var words = webhook.events().stream().map(WebhookEvent::word).collect(Collectors.joining(", "));
        var details = webhook.receiver().name() + ", " + webhook.receiver().address() + ": " + words;
        changed.fire(new PartnersChanged(what, details, by.id(), clock.instant()));
    }

    private WebhookRow row(Webhook webhook) {
        var receiver = webhook.receiver();
        return new WebhookRow(
                webhook.id(),
                receiver.id(),
                receiver.name(),
                receiver.address(),
                receiver.host(),
                List.copyOf(webhook.events()),
                Condition.of(receiver),
                receiver.failingSince(),
                receiver.hasFormer(clock.instant()) ? receiver.formerUntil() : null);
    }
}
