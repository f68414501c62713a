package org.thesop.partners;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.thesop.deliveries.Delivery;
import org.thesop.partners.PartnerRefusedException.Why;
import org.thesop.partners.PartnersChanged.What;
import org.thesop.people.Person;

/** What managing editors do with webhooks. */
@ApplicationScoped
@Transactional
public class Webhooks extends Addressees<Webhook> {

    /** Each costs a row for everything that happens. */
    static final int MOST = 50;

    private static final String ALL = """
            select w from Webhook w join fetch w.receiver r left join fetch w.events order by lower(r.name), w.id
            """;

    public Webhooks() {
        super(
                Webhook.class,
                new Told(
                        What.WEBHOOK_MADE,
                        What.WEBHOOK_CHANGED,
                        What.WEBHOOK_PAUSED,
                        What.WEBHOOK_RESUMED,
                        What.WEBHOOK_ROTATED,
                        What.WEBHOOK_DELETED));
    }

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

    /**
     * Tells this address from now on.
     *
     * @throws PartnerRefusedException when the name, the address or what it is to be told of is missing
     */
    public Made make(WebhookDetails details, Person by) {
        demand(by);
        details.demand();
        if (em.createQuery("select count(w) from Webhook w", Long.class).getSingleResult() >= MOST) {
            throw new PartnerRefusedException(Why.TOO_MANY, details.name());
        }
        return made(new Webhook(details.destination().receiver(clock.instant()), details.events()), by);
    }

    /**
     * Calls it something else, tells another address, tells it of other things.
     *
     * @param seen the version that was shown
     * @throws OvertakenException when somebody else changed it since
     */
    public void change(long id, int seen, WebhookDetails details, Person by) {
        demand(by);
        var webhook = findToChange(id, seen);
        details.demand();
        webhook.change(details.destination(), by, clock.instant());
        webhook.listenTo(details.events());
        tellChanged(webhook, by);
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

    /** It is told what it was told. */
    @Override
    boolean packsAnew() {
        return false;
    }

    @Override
    String details(Webhook webhook) {
        var words = webhook.events().stream().map(WebhookEvent::word).collect(Collectors.joining(", "));
        return webhook.receiver().name() + ", " + webhook.receiver().address() + ": " + words;
    }

    private WebhookRow row(Webhook webhook) {
        var receiver = webhook.receiver();
        return new WebhookRow(
                webhook.id(),
                webhook.version(),
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
