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
import java.util.Set;
import java.util.stream.Collectors;
import org.thesop.people.Person;
import org.thesop.platform.LinkSecret;
import org.thesop.platform.MailAddress;

/** People without an account in the room of one story, and of no other. */
@ApplicationScoped
@Transactional
public class Guests {

    /** Where the room stands that a link opens. */
    public static final String PATH = "/guest/";

    /** The longest an invitation holds, however long the work on the story takes. */
    public static final Duration LONGEST = Duration.ofDays(60);

    /** The longest name, in characters. */
    public static final int LONGEST_NAME = 120;

    /** The most guests of one edition, and the most that is said with one. */
    private static final int MOST = 50;

    private static final int MOST_WORDS = 500;

    private static final String BY_SECRET = """
            select g from Guest g join fetch g.edition e join fetch e.story join fetch g.invitedBy where g.tokenHash = :hash
            """;

    private static final String OF_EDITION = """
            select g from Guest g join fetch g.invitedBy join fetch g.edition where g.edition = :edition order by g.id desc
            """;

    private static final String WORDS = """
            select w from GuestWord w join fetch w.guest g left join fetch w.person where g.edition.id = :edition order by w.id
            """;

    private static final String WITH_GUEST = """
            select w from GuestWord w join fetch w.guest left join fetch w.person where w.guest = :guest order by w.id
            """;

    @PersistenceContext
    EntityManager em;

    @Inject
    Editions editions;

    @Inject
    Clock clock;

    @Inject
    Event<GuestInvited> invited;

    @Inject
    Event<GuestSpoke> spoke;

    /** Whether this person may let somebody in now. */
    public boolean mayInvite(long edition, Person by) {
        return Permissions.mayInviteGuest(editions.get(edition), by);
    }

    /**
     * Lets somebody without an account into the room of this edition.
     *
     * @param email where the link is mailed to as well; empty for nowhere
     * @return the secret of the link, which nobody can read again
     * @throws ForbiddenException when {@link Permissions#mayInviteGuest} says no
     */
    public LinkSecret invite(long id, String name, String email, Duration lasts, Person by) {
        var edition = editions.lock(id);
        if (!Permissions.mayInviteGuest(edition, by)) {
            throw new ForbiddenException("guest of edition " + id + " by " + by);
        }
        var plain = name.strip();
        if (plain.isEmpty() || plain.length() > LONGEST_NAME || lasts.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("a guest for " + lasts);
        }
        if (!email.isEmpty() && !MailAddress.isOne(email)) {
            throw new IllegalArgumentException("a guest whom no mail reaches");
        }
        var secret = LinkSecret.random();
        var now = clock.instant();
        var guest = new Guest(edition, secret, plain, em.getReference(Person.class, by.id()), now, now.plus(lasts));
        em.persist(guest);
        var mailed = !email.isEmpty();
        tell(guest, mailed ? email.strip() : null, mailed ? secret.under(PATH) : null, guest.until(), by);
        return secret;
    }

    /** Takes an invitation back. */
    public void revoke(long id, Person by) {
        var guest = em.find(Guest.class, id);
        if (guest == null || !Permissions.mayEndGuest(guest.edition(), guest.invitedBy(), by)) {
            throw new ForbiddenException("guest " + id + " by " + by);
        }
        if (guest.revoke(clock.instant())) {
            tell(guest, null, null, null, by);
        }
    }

    private void tell(Guest guest, String email, String path, Instant until, Person by) {
        var edition = guest.edition();
        invited.fire(new GuestInvited(
                edition.story().id(),
                edition.id(),
                guest.id(),
                by.id(),
                guest.name(),
                email,
                path,
                until,
                clock.instant()));
    }

    /** The guests of an edition, the newest first; none for whoever does not read what is said beside it. */
    public List<Guest> of(long id, Person reader) {
        return editions.find(id, reader, Permissions::mayReadRemarks)
                .map(edition -> em.createQuery(OF_EDITION, Guest.class)
                        .setParameter("edition", edition)
                        .setMaxResults(MOST)
                        .getResultList())
                .orElseGet(List::of);
    }

    /** The ids of those guests of an edition whose invitation this person may take back. */
    public Set<Long> endable(long id, Person by) {
        return of(id, by).stream()
                .filter(guest -> Permissions.mayEndGuest(guest.edition(), guest.invitedBy(), by))
                .map(Guest::id)
                .collect(Collectors.toSet());
    }

    /** What was said with all its guests, in order; ask only for whoever sees the guests. */
    public List<GuestWord> words(long edition) {
        return em.createQuery(WORDS, GuestWord.class)
                .setParameter("edition", edition)
                .setMaxResults(MOST_WORDS)
                .getResultList();
    }

    /** One of the story's people answers a guest. */
    public void answer(long id, String text, Person by) {
        var guest = em.find(Guest.class, id);
        if (guest == null || !Permissions.mayReadRemarks(guest.edition(), by)) {
            throw new ForbiddenException("guest " + id + " by " + by);
        }
        em.persist(new GuestWord(guest, em.getReference(Person.class, by.id()), words(text), clock.instant()));
    }

    /** The guest with this secret, whether the room is open or not; empty when there is none. */
    public Optional<Guest> find(String secret) {
        return new LinkSecret(secret).found(em.createQuery(BY_SECRET, Guest.class));
    }

    /** The guest comes in; the first time is kept. */
    public Optional<Guest> enter(String secret) {
        var guest = find(secret);
        guest.filter(each -> each.open(clock.instant())).ifPresent(each -> each.comes(clock.instant()));
        return guest;
    }

    /** What was said with one guest, in order. */
    public List<GuestWord> words(Guest guest) {
        return em.createQuery(WITH_GUEST, GuestWord.class)
                .setParameter("guest", guest)
                .setMaxResults(MOST_WORDS)
                .getResultList();
    }

    /**
     * The guest says something.
     *
     * @return false when the room is not open to the guest, or as much was said as anybody reads
     * @throws IllegalArgumentException when nothing was said, or too much at once
     */
    public boolean say(String secret, String text) {
        var now = clock.instant();
        var guest = find(secret).filter(each -> each.open(now)).orElse(null);
        if (guest == null || words(guest).size() >= MOST_WORDS) {
            return false;
        }
        em.persist(new GuestWord(guest, null, words(text), now));
        var edition = guest.edition();
        spoke.fire(new GuestSpoke(
                edition.story().id(),
                edition.id(),
                guest.id(),
                guest.name(),
                guest.invitedBy().id(),
                now));
        return true;
    }

    private static String words(String text) {
        var plain = text == null ? "" : text.strip();
        if (plain.isEmpty() || plain.length() > GuestWord.LONGEST) {
            throw new IllegalArgumentException("a guest's word of " + plain.length() + " characters");
        }
        return plain;
    }
}
