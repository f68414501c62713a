package org.thesop.story;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.thesop.people.Person;
import org.thesop.platform.LinkSecret;

/** Links by which people without an account see an edition as it will look. */
@ApplicationScoped
@Transactional
public class PreviewLinks {

    /** The longest one leads anywhere. */
    public static final Duration LONGEST = Duration.ofDays(14);

    /** The longest name of whom it is for, in characters. */
    public static final int LONGEST_NAME = 200;

    private static final int MOST_LISTED = 50;

    private static final String BY_SECRET = """
            select l from PreviewLink l join fetch l.edition e join fetch e.story join fetch l.madeBy where l.tokenHash = :hash
            """;

    private static final String OF_EDITION = """
            select l from PreviewLink l join fetch l.madeBy join fetch l.edition where l.edition = :edition
            order by l.id desc
            """;

    @PersistenceContext
    EntityManager em;

    @Inject
    Editions editions;

    @Inject
    Clock clock;

    @Inject
    Event<PreviewLinkChanged> changed;

    /** Whether this person shows the edition to somebody outside. */
    public boolean mayMake(long edition, Person by) {
        return Permissions.mayShowOutside(editions.get(edition), by);
    }

    /**
     * Makes a link.
     *
     * @param shownTo who is to see it, for those who look at the list; not blank
     * @param lasts how long it leads there, at most {@link #LONGEST}
     * @return its secret, which nobody can read again
     * @throws ForbiddenException for whoever may not show the edition
     */
    public LinkSecret make(long id, String shownTo, Duration lasts, Person by) {
        var edition = editions.get(id);
        if (!Permissions.mayShowOutside(edition, by)) {
            throw new ForbiddenException("link to edition " + id + " by " + by);
        }
        if (shownTo.isBlank() || shownTo.length() > LONGEST_NAME || lasts.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("a link for “" + shownTo + "” that lasts " + lasts);
        }
        var secret = LinkSecret.random();
        var now = clock.instant();
        var link = new PreviewLink(
                edition, secret, shownTo.strip(), em.getReference(Person.class, by.id()), now, now.plus(lasts));
        em.persist(link);
        tell(link, by, link.until(), now);
        return secret;
    }

    /** Takes a link back: whoever made it, a managing editor, and whoever may make one. */
    public void revoke(long id, Person by) {
        var link = em.find(PreviewLink.class, id);
        if (link == null || !Permissions.mayEndPreview(link.edition(), link.madeBy(), by)) {
            throw new ForbiddenException("revoking link " + id + " by " + by);
        }
        var now = clock.instant();
        if (link.revoke(now)) {
            tell(link, by, null, now);
        }
    }

    private void tell(PreviewLink link, Person by, Instant until, Instant now) {
        var edition = link.edition();
        changed.fire(new PreviewLinkChanged(edition.story().id(), edition.id(), by.id(), link.shownTo(), until, now));
    }

    /** The links to an edition, newest first; none for whoever may not read how the edition comes about. */
    public List<PreviewLink> of(long id, Person reader) {
        return editions.find(id, reader, Permissions::mayReadRemarks)
                .map(edition -> em.createQuery(OF_EDITION, PreviewLink.class)
                        .setParameter("edition", edition)
                        .setMaxResults(MOST_LISTED)
                        .getResultList())
                .orElseGet(List::of);
    }

    /** The link with this secret, open or not; empty when there is none. */
    public Optional<PreviewLink> find(String secret) {
        return new LinkSecret(secret).found(em.createQuery(BY_SECRET, PreviewLink.class));
    }
}
