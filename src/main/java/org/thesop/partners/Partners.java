package org.thesop.partners;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.thesop.deliveries.Deliveries;
import org.thesop.deliveries.DeliveryRow;
import org.thesop.deliveries.Receiver;
import org.thesop.partners.PartnerRefusedException.Why;
import org.thesop.partners.PartnersChanged.What;
import org.thesop.people.Person;
import org.thesop.story.ForbiddenException;
import org.thesop.story.Permissions;

/** What managing editors do with the houses that get our stories. */
@ApplicationScoped
@Transactional
public class Partners {

    /** Each is asked for its wish whenever a story comes out. */
    static final int MOST = 200;

    private static final int SHOWN_LOG = 100;

    private static final String ALL = "select p from Partner p join fetch p.receiver";

    private static final String COUNTED = """
            select s.receiver.id, count(s.id) from SentStory s group by s.receiver.id
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
    public List<PartnerRow> all(Person by) {
        demand(by);
        var counted = em.createQuery(COUNTED, Object[].class)
                .getResultStream()
                .collect(Collectors.toMap(row -> (Long) row[0], row -> (Long) row[1]));
        return em.createQuery(ALL, Partner.class).getResultList().stream()
                .map(partner -> row(partner, counted))
                .sorted(Comparator.comparing((PartnerRow row) -> row.name().toLowerCase(Locale.ROOT))
                        .thenComparing(PartnerRow::id))
                .toList();
    }

    /** @throws PartnerRefusedException when there is none of this number */
    public PartnerRow get(long id, Person by) {
        demand(by);
        var partner = find(id);
        var count = em.createQuery("select count(s) from SentStory s where s.receiver = :receiver", Long.class)
                .setParameter("receiver", partner.receiver())
                .getSingleResult();
        return row(partner, Map.of(partner.receiver().id(), count));
    }

    /** The newest that were on their way to it, each with its attempts. */
    public List<DeliveryRow> log(long id, Person by) {
        demand(by);
        return deliveries.log(find(id).receiver().id(), SHOWN_LOG, by);
    }

    /** Sends it stories from now on. */
    public Made make(PartnerDetails details, Person by) {
        demand(by);
        details.demand();
        if (em.createQuery("select count(p) from Partner p", Long.class).getSingleResult() >= MOST) {
            throw new PartnerRefusedException(Why.TOO_MANY, details.name());
        }
        var receiver = new Receiver(details.name(), details.carried(), details.address(), clock.instant());
        em.persist(receiver);
        var partner = new Partner(receiver, details.format(), details.trusted(), details.wish());
        em.persist(partner);
        tell(What.PARTNER_MADE, partner, by);
        return new Made(partner.id(), receiver.secret());
    }

    /** Sends it other stories, in another form, or to another address; what it has it is told of all the same. */
    public void change(long id, PartnerDetails details, Person by) {
        demand(by);
        var partner = find(id);
        details.demand();
        // Before all else: whoever keeps what came of a delivery holds that first, and then the receiver.
        deliveries.packAnew(partner.receiver());
        details.on(partner.receiver());
        partner.change(details.format(), details.trusted(), details.wish());
        tell(What.PARTNER_CHANGED, partner, by);
    }

    /** Sends it nothing new for now; what becomes of stories that it has it is told all the same. */
    public void pause(long id, Person by) {
        demand(by);
        var partner = find(id);
        partner.receiver().pause(by, clock.instant());
        tell(What.PARTNER_PAUSED, partner, by);
    }

    /** Sends it stories again. */
    public void resume(long id, Person by) {
        demand(by);
        var partner = find(id);
        partner.receiver().resume();
        tell(What.PARTNER_RESUMED, partner, by);
    }

    /** Gives it another secret, which nobody is shown again; the one before is good for a day more. */
    public String rotate(long id, Person by) {
        demand(by);
        var partner = find(id);
        partner.receiver().rotate(clock.instant());
        tell(What.PARTNER_ROTATED, partner, by);
        return partner.receiver().secret();
    }

    /**
     * Ends it.
     *
     * @throws PartnerRefusedException when it has stories: somebody has to be told when they are wrong
     */
    public void delete(long id, Person by) {
        demand(by);
        var partner = find(id);
        if (get(id, by).stories() > 0) {
            throw new PartnerRefusedException(Why.HAS_STORIES, "partner " + id);
        }
        tell(What.PARTNER_DELETED, partner, by);
        em.remove(partner);
        em.flush();
        em.remove(partner.receiver());
    }

    /** Lets a delivery of it go out again, with the story as it is now. @return whether it goes */
    public boolean sendAgain(long id, long delivery, Person by) {
        demand(by);
        return deliveries.log(find(id).receiver().id(), SHOWN_LOG, by).stream().anyMatch(row -> row.id() == delivery)
                && deliveries.sendAgain(delivery, true, by);
    }

    private Partner find(long id) {
        var found = em.find(Partner.class, id);
        if (found == null) {
            throw new PartnerRefusedException(Why.GONE, "partner " + id);
        }
        return found;
    }

    private static void demand(Person by) {
        if (!Permissions.mayServePartners(by)) {
            throw new ForbiddenException("partners by " + by);
        }
    }

    private void tell(What what, Partner partner, Person by) {
        var receiver = partner.receiver();
        var details = receiver.name() + ", " + receiver.address() + ", " + partner.format()
                + (partner.trusted() ? ", trusted" : "");
        changed.fire(new PartnersChanged(what, details, by.id(), clock.instant()));
    }

    private PartnerRow row(Partner partner, Map<Long, Long> counted) {
        var receiver = partner.receiver();
        return new PartnerRow(
                partner.id(),
                receiver.name(),
                receiver.carried(),
                receiver.address(),
                receiver.host(),
                partner.format(),
                partner.trusted(),
                partner.wish(),
                Condition.of(receiver),
                receiver.failingSince(),
                receiver.hasFormer(clock.instant()) ? receiver.formerUntil() : null,
                counted.getOrDefault(receiver.id(), 0L));
    }
}
