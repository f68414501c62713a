package org.thesop.partners;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.thesop.deliveries.Deliveries;
import org.thesop.deliveries.Delivery;
import org.thesop.partners.PartnerRefusedException.Why;
import org.thesop.partners.PartnersChanged.What;
import org.thesop.people.Person;
import org.thesop.story.Editions;
import org.thesop.story.ForbiddenException;
import org.thesop.story.Permissions;

/** Copy that goes to trusted partners before it is out, because a managing editor says so. */
@ApplicationScoped
@Transactional
public class Ahead {

    private static final String TRUSTED = """
            select p from Partner p join fetch p.receiver r where p.trusted = true and r.pausedAt is null
            order by lower(r.name), p.id
            """;

    @PersistenceContext
    EntityManager em;

    @Inject
    Editions editions;

    @Inject
    Deliveries deliveries;

    @Inject
    Event<PartnersChanged> changed;

    @Inject
    Clock clock;

    /** Whom copy could be sent ahead: trusted, and not paused. */
    public List<TrustedPartner> trusted(Person by) {
        return Permissions.mayServePartners(by)
                ? em.createQuery(TRUSTED, Partner.class).getResultList().stream()
                        .map(partner -> new TrustedPartner(
                                partner.id(), partner.receiver().name()))
                        .toList()
                : List.of();
    }

    /**
     * Sends it to these now, with its embargo. What changes in it, and that it will not come, goes to the same by itself.
     *
     * @throws ForbiddenException when the person may not, or the copy is not ready for that
     * @throws PartnerRefusedException when nothing holds it back, or one of them is not trusted
     */
    public void send(long id, Collection<Long> partners, Person by) {
        var edition = editions.lock(id);
        if (!Permissions.maySendAhead(edition, by)) {
            throw new ForbiddenException("edition " + id + " ahead by " + by);
        }
        if (edition.embargoUntil() == null || !edition.embargoUntil().isAfter(clock.instant())) {
            throw new PartnerRefusedException(Why.NO_EMBARGO, "edition " + id);
        }
        var chosen = em.createQuery(TRUSTED, Partner.class).getResultList().stream()
                .filter(partner -> partners.contains(partner.id()))
                .toList();
        if (chosen.isEmpty() || chosen.size() != partners.size()) {
            throw new PartnerRefusedException(Why.NOT_TRUSTED, partners.toString());
        }
        var now = clock.instant();
        chosen.forEach(partner -> {
            deliveries.overtake(partner.receiver(), edition.story().id(), edition.id(), StoryNews.EMBARGOED.replaces());
            deliveries.put(new Delivery(partner.receiver(), UUID.randomUUID(), StoryNews.EMBARGOED.word(), now)
                    .about(edition.story().id(), edition.id()));
        });
        var names = chosen.stream().map(each -> each.receiver().name()).collect(Collectors.joining(", "));
        changed.fire(new PartnersChanged(What.SENT_AHEAD, "edition " + id + " to " + names, by.id(), now));
    }
}
