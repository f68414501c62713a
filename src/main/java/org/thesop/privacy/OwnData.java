package org.thesop.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.thesop.platform.LinkSecret;

/**
 * What a reader may ask of the paper by nothing but a mail address: to see what is kept of it, to get it, to have it erased. That
 * an address is somebody's is shown by a link that is mailed to it; whoever only types it learns nothing.
 */
@ApplicationScoped
@Transactional
public class OwnData {

    /** How long the mailed link can be opened. */
    public static final Duration LINK = Duration.ofHours(24);

    /** How long what it opened stays open. */
    public static final Duration PAGE = Duration.ofHours(1);

    /** Before the secret in the mailed address. */
    public static final String ASKED = "/privacy/asked/";

    /** Before the secret in the address of what it opened. */
    public static final String MINE = "/privacy/mine/";

    private static final int MOST_A_DAY = 3;
    private static final Duration A_DAY = Duration.ofDays(1);

    private static final String BY_LINK = "select r from OwnDataRequest r where r.linkHash = :hash";

    private static final String BY_PAGE = "select r from OwnDataRequest r where r.pageHash = :hash";

    private static final String ASKED_SINCE = """
            select count(r) from OwnDataRequest r where lower(r.email) = lower(:email) and r.askedAt > :since
            """;

    @PersistenceContext
    EntityManager em;

    @Inject
    DataOfAddress data;

    @Inject
    Event<OwnDataAsked> asked;

    @Inject
    Clock clock;

    /** Mails the link, unless the address got several today. The answer is the same whatever is kept of it. */
    public void ask(String email) {
        var now = clock.instant();
        var before = em.createQuery(ASKED_SINCE, Long.class)
                .setParameter("email", email)
                .setParameter("since", now.minus(A_DAY))
                .getSingleResult();
        if (before >= MOST_A_DAY) {
            return;
        }
        var link = LinkSecret.random();
        em.persist(new OwnDataRequest(email, link, now));
        asked.fire(new OwnDataAsked(email, link.under(ASKED), now.plus(LINK)));
    }

    /** Whether this link can still be opened. */
    public boolean canOpen(LinkSecret link) {
        return unopened(link).isPresent();
    }

    /** Opens it, once: what is shown has a secret of its own from then on. */
    public Optional<LinkSecret> open(LinkSecret link) {
        return unopened(link).map(request -> {
            var page = LinkSecret.random();
            request.open(page, clock.instant().plus(PAGE));
            return page;
        });
    }

    private Optional<OwnDataRequest> unopened(LinkSecret link) {
        var now = clock.instant();
        return link.found(em.createQuery(BY_LINK, OwnDataRequest.class))
                .filter(request -> request.askedAt().plus(LINK).isAfter(now));
    }

    /** What is kept of the address whose page this is; empty when it is open no more. */
    public Optional<AboutAddress> about(LinkSecret page) {
        return opened(page).map(request -> data.about(request.email()));
    }

    /** The same as JSON. */
    public Optional<String> asJson(LinkSecret page) {
        return opened(page).map(request -> data.asJson(request.email()));
    }

    /** Erases it, as far as that can be; what it was, as it stood before. */
    public Optional<AboutAddress> erase(LinkSecret page) {
        return opened(page).map(request -> {
            var before = data.about(request.email());
            data.erase(request.email());
            return before;
        });
    }

    private Optional<OwnDataRequest> opened(LinkSecret page) {
        Instant now = clock.instant();
        return page.found(em.createQuery(BY_PAGE, OwnDataRequest.class)).filter(request -> request.isOpen(now));
    }
}
