package org.thesop.deliveries;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.thesop.people.Person;
import org.thesop.story.ForbiddenException;
import org.thesop.story.Permissions;

/** What is on its way out. Each step of a delivery is a transaction of its own, so that a claim stands before anything is sent. */
@ApplicationScoped
@Transactional
public class Deliveries {

    /** How long the log remembers a delivery that has ended. */
    public static final Duration REMEMBERED = Duration.ofDays(30);

    /** What waited longer than this for a receiver to be resumed is news no more. */
    static final Duration LONGEST_WAIT = Duration.ofDays(2);

    /**
     * The first of each receiver that may go; the others of the same wait for it, and so stay in order. Only what must reach
     * whoever has a story waits for nothing that is merely new: a receiver that cannot take one thing hears of a take-down. But
     * that too waits for what is on its way about the same story, or they might have the story after they heard that it is gone.
     */
    private static final String NEXT = """
            select d.id from delivery d join receiver r on r.id = d.receiver_id
            where d.state = 'WAITING' and d.due_at <= :now and (d.claimed_until is null or d.claimed_until <= :now)
                and (r.paused_at is null or d.regardless)
                and not exists (select 1 from delivery b where b.receiver_id = d.receiver_id and b.id < d.id
                    and b.state = 'WAITING' and (b.regardless or not d.regardless))
                and not exists (select 1 from delivery c where c.receiver_id = d.receiver_id and c.story_id = d.story_id
                    and c.id <> d.id and c.claimed_until > :now)
            order by d.due_at, d.id limit 1 for update of d skip locked
            """;

    private static final String TO_BE_PACKED = """
            select d.storyId from Delivery d where d.id = :id and d.content.type is null and d.storyId is not null
            """;

    private static final String UNPACK = """
            update delivery set content_type = null, content = null, subject = null, readable = null, file_name = null
            where state = 'WAITING' and
            """;

    private static final String PACK_ANEW = UNPACK + " receiver_id = :receiver";

    private static final String PACK_EVENT_ANEW = UNPACK + " story_id = :story and event = :event";

    private static final String LOG = """
            select new org.thesop.deliveries.DeliveryRow(d.id, d.name, d.event, d.storyId, d.happenedAt, d.state, d.tries,
                d.dueAt)
            from Delivery d where d.receiver.id = :receiver order by d.id desc
            """;

    private static final String TRIED = """
            select new org.thesop.deliveries.AttemptRow(a.delivery.id, a.at, a.taken, a.status, a.problem, a.millis, a.answer)
            from Attempt a where a.delivery.id in :deliveries order by a.at desc, a.id desc
            """;

    private static final String OVERTAKE = """
            update Delivery d set d.state = OVERTAKEN, d.endedAt = :now
            where d.receiver.id = :receiver and d.storyId = :story and d.state = WAITING
                and (d.editionId = :edition or d.event in :events)
            """;

    private static final String TAKE_BACK = """
            update Delivery d set d.state = OVERTAKEN, d.endedAt = :now
            where d.receiver in :receivers and d.storyId = :story and d.event in :events and d.state = WAITING
            """;

    private static final String GIVE_UP = """
            update delivery d set state = 'GIVEN_UP', ended_at = :now from receiver r
            where r.id = d.receiver_id and r.paused_at is not null and not d.regardless
                and d.state = 'WAITING' and d.happened_at < :before
            """;

    private static final String FORGET = """
            delete from delivery where id in (select id from delivery where ended_at < :before order by ended_at limit :most)
            """;

    @PersistenceContext
    EntityManager em;

    @Inject
    Instance<Packer> packers;

    @Inject
    Event<ReceiverPaused> paused;

    @Inject
    Event<DeliveryGivenUp> givenUp;

    @Inject
    Clock clock;

    /**
     * Claimed for so long as {@link Delivery#CLAIM}.
     *
     * @param number which claim of this delivery it is
     */
    record Claim(long id, int number) {}

    /** Puts it on its way, once the transaction that runs is committed. */
    public void put(Delivery delivery) {
        em.persist(delivery);
    }

    /**
     * Takes back what still waits about this story for this receiver: something newer takes its place. For what is being sent
     * in this moment that waits.
     *
     * @param edition all that waits about this one is taken back
     * @param events and, whatever edition it is about, what tells of one of these
     */
    public void overtake(Receiver receiver, long story, long edition, Collection<String> events) {
        em.createQuery(OVERTAKE)
                .setParameter("receiver", receiver.id())
                .setParameter("story", story)
                .setParameter("edition", edition)
                .setParameter("events", events)
                .setParameter("now", clock.instant())
                .executeUpdate();
    }

    /** Takes back what still waits to tell these of one of these events of a story. */
    public void takeBack(Collection<Receiver> receivers, long story, Collection<String> events) {
        em.createQuery(TAKE_BACK)
                .setParameter("receivers", receivers)
                .setParameter("story", story)
                .setParameter("events", events)
                .setParameter("now", clock.instant())
                .executeUpdate();
    }

    /** Packs what still waits for this receiver once more when it goes: who it is, or what it may have, is another by then. */
    public void packAnew(Receiver receiver) {
        em.createNativeQuery(PACK_ANEW).setParameter("receiver", receiver.id()).executeUpdate();
    }

    /** The same of what waits to tell anybody this of a story. */
    public void packAnew(long story, String event) {
        em.createNativeQuery(PACK_EVENT_ANEW)
                .setParameter("story", story)
                .setParameter("event", event)
                .executeUpdate();
    }

    /** Takes the next that is due, so that nobody else sends it; empty when none is. */
    @Transactional(TxType.REQUIRES_NEW)
    Optional<Claim> claim() {
        var now = clock.instant();
        @SuppressWarnings("unchecked")
        List<Number> ids = em.createNativeQuery(NEXT).setParameter("now", now).getResultList();
        return ids.stream().findFirst().map(id -> {
            var delivery = em.find(Delivery.class, id.longValue());
            return new Claim(delivery.id(), delivery.claim(now));
        });
    }

    /** What is to be carried; empty when it was overtaken in the meantime, is in other hands, or brings nothing any more. */
    @Transactional(TxType.REQUIRES_NEW)
    Optional<Parcel> parcel(Claim claim) {
        toBePacked(claim).ifPresent(story -> packers.forEach(packer -> packer.hold(story)));
        var delivery = locked(claim);
        if (delivery == null || !delivery.isHeldBy(claim.number())) {
            return Optional.empty();
        }
        var now = clock.instant();
        if (delivery.state() != DeliveryState.WAITING || delivery.isAskedForAgain()) {
            delivery.letGo(now);
            return Optional.empty();
        }
        if (delivery.content() == null) {
            var content = packers.stream()
                    .flatMap(packer -> packer.pack(delivery).stream())
                    .findFirst();
            if (content.isEmpty()) {
                delivery.overtaken(now);
                delivery.letGo(now);
                return Optional.empty();
            }
            delivery.with(content.get());
        }
        delivery.hold(now);
        return Optional.of(delivery.parcel(now));
    }

    /** The story that this one is still to bring; empty when it is packed, or brings none. */
    private Optional<Long> toBePacked(Claim claim) {
        return em.createQuery(TO_BE_PACKED, Long.class)
                .setParameter("id", claim.id())
                .getResultStream()
                .findFirst();
    }

    /** Keeps what came of an attempt. */
    @Transactional(TxType.REQUIRES_NEW)
    void came(Claim claim, Reply reply) {
        var delivery = locked(claim);
        if (delivery == null) {
            return;
        }
        var now = clock.instant();
        em.persist(new Attempt(delivery, now, reply));
        var receiver = delivery.receiver();
        if (delivery.isHeldBy(claim.number())) {
            delivery.came(reply, now);
            if (delivery.state() == DeliveryState.GIVEN_UP && delivery.isOwed()) {
                givenUp.fire(new DeliveryGivenUp(receiver.id(), receiver.name(), delivery.storyId(), now));
            }
        }
        if (reply.taken()) {
            receiver.took();
        } else if (receiver.failed(now)) {
            paused.fire(new ReceiverPaused(receiver.id(), receiver.name(), receiver.failingSince(), now));
        }
    }

    /** Null when it was deleted meanwhile, together with its receiver. */
    private Delivery locked(Claim claim) {
        return em.find(Delivery.class, claim.id(), LockModeType.PESSIMISTIC_WRITE);
    }

    /**
     * Lets one of this receiver go out again at once, under the name it had.
     *
     * @param packedAnew whether it brings what holds now, and not what it brought
     * @return whether it goes
     */
    public boolean sendAgain(Receiver receiver, long id, boolean packedAnew, Person by) {
        demand(by);
        var delivery = em.find(Delivery.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (delivery == null
                || delivery.state() == DeliveryState.OVERTAKEN
                || !delivery.receiver().id().equals(receiver.id())) {
            return false;
        }
        delivery.sendAgain(packedAnew, clock.instant());
        return true;
    }

    /** The newest of a receiver, each with its attempts. */
    public List<DeliveryRow> log(long receiver, int most, Person by) {
        demand(by);
        var rows = em.createQuery(LOG, DeliveryRow.class)
                .setParameter("receiver", receiver)
                .setMaxResults(most)
                .getResultList();
        if (rows.isEmpty()) {
            return rows;
        }
        var attempts = em.createQuery(TRIED, AttemptRow.class)
                .setParameter("deliveries", rows.stream().map(DeliveryRow::id).toList())
                .getResultStream()
                .collect(Collectors.groupingBy(AttemptRow::deliveryId));
        return rows.stream()
                .map(row -> row.with(attempts.getOrDefault(row.id(), List.of())))
                .toList();
    }

    private static void demand(Person by) {
        if (!Permissions.mayServePartners(by)) {
            throw new ForbiddenException("deliveries by " + by);
        }
    }

    /** Gives up what waited too long for a paused receiver, and forgets what ended long ago. @param most so many at once */
    @Transactional(TxType.REQUIRES_NEW)
    int tidy(int most) {
        var now = clock.instant();
        em.createNativeQuery(GIVE_UP)
                .setParameter("now", now)
                .setParameter("before", now.minus(LONGEST_WAIT))
                .executeUpdate();
        return em.createNativeQuery(FORGET)
                .setParameter("before", now.minus(REMEMBERED))
                .setParameter("most", most)
                .executeUpdate();
    }
}
