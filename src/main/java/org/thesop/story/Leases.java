package org.thesop.story;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.thesop.people.Person;
import org.thesop.platform.Settings;

/** One person edits at a time: asked for by a page that opens, renewed while it is open, given back when it is hidden. */
@ApplicationScoped
@Transactional
public class Leases {

    private static final String RENEWED = """
            update Lease l set l.until = :until
            where l.editionId = :edition and l.tab = :tab and l.holder = :person and l.until > :now
            """;

    @PersistenceContext
    EntityManager em;

    @Inject
    Editions editions;

    @Inject
    Strays strays;

    @Inject
    Clock clock;

    @Inject
    Event<LeaseTakenOver> takenOver;

    /** How long nothing may be heard of a tab before others can write; a test shortens it. */
    Duration lasts = Settings.lease();

    /**
     * Asks for the lease, or renews it; the answer says who has it.
     *
     * @param tab of the page that asks
     * @param before the tab's name before the page was loaded anew, whose lease it goes on with; null for none
     * @throws ForbiddenException when the person may not read the copy
     */
    public LeaseView ask(long id, String tab, String before, Person by) {
        var now = clock.instant();
        if (renew(id, tab, by, now)) {
            var edition = editions.get(id);
            if (Permissions.mayEdit(edition, by)) {
                return mine(edition, by, now);
            }
            giveBack(id, tab, by); // a role was taken away meanwhile, which nobody tells us
        }
        var edition = readable(editions.lockToWrite(id).edition(), by);
        var lease = of(edition);
        var other = lease.filter(each -> each.isLive(now) && !each.isHeldBy(by, tab) && !each.isHeldBy(by, before));
        if (other.isPresent() || !Permissions.mayEdit(edition, by)) {
            return view(edition, other.filter(each -> Permissions.mayReadRemarks(edition, by)), by);
        }
        give(edition, lease, tab, by, now);
        return mine(edition, by, now);
    }

    private boolean renew(long id, String tab, Person by, Instant now) {
        return em.createQuery(RENEWED)
                        .setParameter("edition", id)
                        .setParameter("tab", tab)
                        .setParameter("person", by)
                        .setParameter("now", now)
                        .setParameter("until", now.plus(lasts))
                        .executeUpdate()
                > 0;
    }

    /**
     * Who is writing, for somebody who only looks.
     *
     * @throws ForbiddenException when the person may not read the copy
     */
    public LeaseView look(long id, String tab, Person by) {
        var edition = readable(editions.get(id), by);
        var live = told(edition, by);
        if (live.filter(lease -> lease.isHeldBy(by, tab)).isPresent()) {
            return mine(edition, by, live.get().since());
        }
        return view(edition, live, by);
    }

    /**
     * The same for a page as it is opened, which has no tab yet and shows by itself what waits beside the story.
     *
     * @throws ForbiddenException when the person may not read the copy
     */
    public LeaseView glance(long id, Person by) {
        var edition = readable(editions.get(id), by);
        return view(edition, told(edition, by), by, 0);
    }

    /** The live lease, for whoever is told of it. */
    private Optional<Lease> told(Edition edition, Person by) {
        return live(edition, clock.instant()).filter(lease -> Permissions.mayReadRemarks(edition, by));
    }

    /**
     * Takes it from whoever has it. What they have typed and not saved comes later, and is kept beside the story.
     *
     * @throws ForbiddenException when {@link Permissions#mayTakeOver} says no
     */
    public LeaseView takeOver(long id, String tab, Person by) {
        var now = clock.instant();
        var edition = readable(editions.lockToWrite(id).edition(), by);
        var lease = of(edition);
        var from = lease.filter(each -> each.isLive(now)).map(Lease::holder).orElse(by);
        if (!Permissions.mayTakeOver(edition, from, by)) {
            throw new ForbiddenException("lease of edition " + id + " by " + by);
        }
        give(edition, lease, tab, by, now);
        if (!from.equals(by)) {
            takenOver.fire(new LeaseTakenOver(edition.story().id(), id, from.id(), by.id(), now));
        }
        return mine(edition, by, now);
    }

    /** Gives it back, if this tab has it; what it has saved is saved. */
    public void giveBack(long id, String tab, Person by) {
        var now = clock.instant();
        em.createQuery(RENEWED)
                .setParameter("edition", id)
                .setParameter("tab", tab)
                .setParameter("person", by)
                .setParameter("now", now)
                .setParameter("until", now)
                .executeUpdate();
    }

    /**
     * Whether a save of this tab goes into the story: it has the lease, or nobody has and it takes it. The edition is
     * locked by the caller, who has asked {@link Permissions#mayEdit}.
     */
    boolean lets(Edition edition, String tab, Person by, Instant now) {
        var lease = of(edition);
        var live = lease.filter(each -> each.isLive(now));
        if (live.isPresent() && !live.get().isHeldBy(by, tab)) {
            return false;
        }
        // A form without script has no tab that could renew it: its save goes in, and it keeps nobody out.
        if (!tab.isEmpty() && live.filter(each -> each.isFresh(now, lasts)).isEmpty()) {
            give(edition, lease, tab, by, now);
        }
        return true;
    }

    /** Who is writing now, empty when nobody is. */
    Optional<Lease> live(Edition edition, Instant now) {
        return of(edition).filter(lease -> lease.isLive(now));
    }

    /**
     * For what changes the whole text at once. Somebody's own other tab does not stand in the way.
     *
     * @throws BeingWrittenException when somebody else has it
     */
    void refuseWhileOthersWrite(Edition edition, Person by) {
        live(edition, clock.instant())
                .filter(lease -> !lease.holder().equals(by))
                .ifPresent(lease -> {
                    throw new BeingWrittenException(lease, Permissions.mayTakeOver(edition, lease.holder(), by));
                });
    }

    /** The same for whatever is in work of a story, after its people have changed. */
    void endIfLost(Story story) {
        story.editions().stream().filter(each -> each.state().inWork()).forEach(this::endIfLost);
    }

    /** Whoever may not edit any more writes no more: asked after whatever changes who may. */
    void endIfLost(Edition edition) {
        of(edition)
                .filter(lease -> !Permissions.mayEdit(edition, lease.holder()))
                .ifPresent(lease -> lease.end(clock.instant()));
    }

    void moved(@Observes EditionMoved moved) {
        if (moved.from() != null) {
            endIfLost(editions.get(moved.editionId()));
        }
    }

    private Optional<Lease> of(Edition edition) {
        return Optional.ofNullable(em.find(Lease.class, edition.id()));
    }

    private void give(Edition edition, Optional<Lease> known, String tab, Person by, Instant now) {
        var lease = known.orElseGet(() -> new Lease(edition));
        lease.giveTo(em.getReference(Person.class, by.id()), tab, now, lasts);
        if (known.isEmpty()) {
            em.persist(lease);
        }
    }

    private LeaseView mine(Edition edition, Person by, Instant since) {
        return new LeaseView(true, true, null, false, false, since, edition.revision(), strays.waiting(edition, by));
    }

    private LeaseView view(Edition edition, Optional<Lease> other, Person by) {
        return view(edition, other, by, strays.waiting(edition, by));
    }

    private LeaseView view(Edition edition, Optional<Lease> other, Person by, long waiting) {
        var may = Permissions.mayEdit(edition, by);
        var holder = other.map(Lease::holder);
        return new LeaseView(
                false,
                may,
                holder.map(Person::name).orElse(null),
                holder.filter(by::equals).isPresent(),
                holder.filter(each -> Permissions.mayTakeOver(edition, each, by))
                        .isPresent(),
                other.map(Lease::since).orElse(null),
                edition.revision(),
                waiting);
    }

    private static Edition readable(Edition edition, Person by) {
        if (!Permissions.mayRead(edition, by)) {
            throw new ForbiddenException("edition " + edition.id() + " by " + by);
        }
        return edition;
    }
}
