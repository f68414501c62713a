package org.thesop.partners;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.thesop.partners.PartnerRefusedException.Why;
import org.thesop.partners.PartnersChanged.What;
import org.thesop.people.Person;

/** What managing editors do with the houses that get our stories. */
@ApplicationScoped
@Transactional
public class Partners extends Addressees<Partner> {

    /** Each is asked for its wish whenever a story comes out. */
    static final int MOST = 200;

    private static final String ALL = "select p from Partner p join fetch p.receiver";

    private static final String COUNTED = """
            select s.receiver.id, count(s.id) from SentStory s group by s.receiver.id
            """;

    public Partners() {
        super(
                Partner.class,
                new Told(
                        What.PARTNER_MADE,
                        What.PARTNER_CHANGED,
                        What.PARTNER_PAUSED,
                        What.PARTNER_RESUMED,
                        What.PARTNER_ROTATED,
                        What.PARTNER_DELETED));
    }

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

    /** Sends it stories from now on. */
    public Made make(PartnerDetails details, Person by) {
        demand(by);
        details.destination().demand();
        if (em.createQuery("select count(p) from Partner p", Long.class).getSingleResult() >= MOST) {
            throw new PartnerRefusedException(Why.TOO_MANY, details.name());
        }
        var receiver = details.destination().receiver(clock.instant());
        return made(new Partner(receiver, details.format(), details.trusted(), details.wish()), by);
    }

    /**
     * Sends it other stories, in another form, or to another address; what it has it is told of all the same.
     *
     * @param seen the version that was shown
     * @throws OvertakenException when somebody else changed it since
     */
    public void change(long id, int seen, PartnerDetails details, Person by) {
        demand(by);
        var partner = findToChange(id, seen);
        details.destination().demand();
        // Before all else: whoever keeps what came of a delivery holds that first, and then the receiver.
        deliveries.packAnew(partner.receiver());
        partner.change(details.destination(), by, clock.instant());
        partner.change(details.format(), details.trusted(), details.wish());
        tellChanged(partner, by);
    }

    /** Somebody has to be told when what it has is wrong. */
    @Override
    void demandFree(Partner partner, Person by) {
        if (get(partner.id(), by).stories() > 0) {
            throw new PartnerRefusedException(Why.HAS_STORIES, "partner " + partner.id());
        }
    }

    /** It gets the story as it is by then. */
    @Override
    boolean packsAnew() {
        return true;
    }

    @Override
    String details(Partner partner) {
        var receiver = partner.receiver();
        return receiver.name() + ", " + receiver.address() + ", " + partner.format()
                + (partner.trusted() ? ", trusted" : "");
    }

    private PartnerRow row(Partner partner, Map<Long, Long> counted) {
        var receiver = partner.receiver();
        return new PartnerRow(
                partner.id(),
                partner.version(),
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
