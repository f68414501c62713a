package org.thesop.planning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.thesop.people.Person;
import org.thesop.platform.LinkSecret;
import org.thesop.platform.Spoken;

/** The budget for calendar programs: a secret address for each person who wants one, which this person can end. */
@ApplicationScoped
@Transactional
public class CalendarFeed {

    private static final String WHOSE = """
            select p from Person p where p.role is not null
            and p.id = (select c.personId from CalendarAddress c where c.hash = :hash)
            """;

    @PersistenceContext
    EntityManager em;

    @Inject
    Budget budget;

    @Inject
    Clock clock;

    /** Makes an address, instead of any before; it is told this once and never again. */
    public LinkSecret make(Person me) {
        var secret = LinkSecret.random();
        em.merge(new CalendarAddress(me, secret, clock.instant()));
        return secret;
    }

    /** Ends it: whoever has the address reads nothing any more. */
    public void end(Person me) {
        Optional.ofNullable(em.find(CalendarAddress.class, me.id())).ifPresent(em::remove);
    }

    /** Whether this person has one. */
    public boolean has(Person me) {
        return em.find(CalendarAddress.class, me.id()) != null;
    }

    /**
     * What has a moment in this part of the budget, as the owner of the address may read it now; empty when it is
     * nobody's, or the owner has left. From here on its language is the owner's.
     */
    public Optional<List<BudgetRow>> read(LinkSecret secret, BudgetFilter filter) {
        var owner = secret.found(em.createQuery(WHOSE, Person.class));
        owner.ifPresent(each -> Spoken.say(each.mailLanguage()));
        return owner.map(each -> budget.rows(filter, each).stream()
                .filter(row -> row.when() != null)
                .toList());
    }
}
