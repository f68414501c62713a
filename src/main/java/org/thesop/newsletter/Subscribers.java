package org.thesop.newsletter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.thesop.people.Person;
import org.thesop.platform.LinkSecret;
import org.thesop.story.Section;

/** All subscribers. Their addresses are for the mail alone: what the desks get are numbers. */
@ApplicationScoped
@Transactional
public class Subscribers {

    private static final String BY_CONFIRMATION = "select s from Subscriber s where s.confirmHash = :hash";

    private static final String ADDRESS_BY_CONFIRMATION =
            "select s.email from Subscriber s where s.confirmHash = :hash";

    private static final String BY_SECRET = """
            select s from Subscriber s where s.secret = :secret and s.confirmedAt is not null
            """;

    private static final String ADDRESS_BY_SECRET = "select s.email from Subscriber s where s.secret = :secret";

    private static final String CONFIRMED = """
            select s from Subscriber s where lower(s.email) = lower(:email) and s.confirmedAt is not null
            """;

    private static final String ASKED = """
            select count(s) from Subscriber s where lower(s.email) = lower(:email) and s.askedAt > :since
            """;

    private static final String LISTED = """
            select p from Person p where p.handle in :handles and p.listed = true and p.mergedInto is null
            order by p.name, p.id
            """;

    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    Subscriber add(Subscriber subscriber) {
        em.persist(subscriber);
        return subscriber;
    }

    void forget(Subscriber subscriber) {
        em.remove(subscriber);
        em.flush();
    }

    /** Whoever asked and got this secret by mail, confirmed or not. */
    Optional<Subscriber> asked(LinkSecret confirmation) {
        return confirmation.found(em.createQuery(BY_CONFIRMATION, Subscriber.class));
    }

    /** The address to which this secret was mailed. */
    Optional<String> addressOf(LinkSecret confirmation) {
        return confirmation.found(em.createQuery(ADDRESS_BY_CONFIRMATION, String.class));
    }

    /** Whose page this secret opens. */
    public Optional<Subscriber> with(LinkSecret secret) {
        return secret.wellFormed()
                ? em.createQuery(BY_SECRET, Subscriber.class)
                        .setParameter("secret", secret.secret())
                        .getResultStream()
                        .findFirst()
                        .map(Subscribers::whole)
                : Optional.empty();
    }

    /** The same, held until the transaction is over: of two presses the second finds what the first did. */
    Optional<Subscriber> held(LinkSecret secret) {
        if (secret.wellFormed()) {
            em.createQuery(ADDRESS_BY_SECRET, String.class)
                    .setParameter("secret", secret.secret())
                    .getResultStream()
                    .findFirst()
                    .ifPresent(this::hold);
        }
        return with(secret);
    }

    /** Pages show it when the transaction is over. */
    static Subscriber whole(Subscriber subscriber) {
        subscriber.choice();
        return subscriber;
    }

    /** Who gets mail at this address, or would if it took any. */
    Optional<Subscriber> confirmed(String email) {
        return em.createQuery(CONFIRMED, Subscriber.class)
                .setParameter("email", email)
                .getResultStream()
                .findFirst();
    }

    /** Confirmed or not. */
    List<Subscriber> of(String email) {
        return em.createQuery(
                        "select s from Subscriber s where lower(s.email) = lower(:email) order by s.id",
                        Subscriber.class)
                .setParameter("email", email)
                .getResultList();
    }

    /** How often something was asked for at this address since then. */
    long asked(String email, Instant since) {
        return em.createQuery(ASKED, Long.class)
                .setParameter("email", email)
                .setParameter("since", since)
                .getSingleResult();
    }

    /** Writers whom readers find on the paper, of these handles. */
    public List<Person> writers(Collection<String> handles) {
        return handles.isEmpty()
                ? List.of()
                : em.createQuery(LISTED, Person.class)
                        .setParameter("handles", handles)
                        .getResultList();
    }

    List<Section> sections(Collection<String> slugs) {
        return slugs.isEmpty()
                ? List.of()
                : em.createQuery(
                                "select s from Section s where s.slug in :slugs order by s.position, s.id",
                                Section.class)
                        .setParameter("slugs", slugs)
                        .getResultList();
    }

    /** One at a time does something about an address: of two who confirm it two would be made. */
    void hold(String email) {
        em.createNativeQuery("select cast(pg_advisory_xact_lock(hashtext('newsletter ' || lower(:email))) as text)")
                .setParameter("email", email)
                .getResultList();
    }

    /** The server of this subscriber's address takes no mail for it, ever: none is sent from now on. */
    void refused(Subscriber subscriber) {
        subscriber.refused(clock.instant());
    }
}
