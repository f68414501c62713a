package org.thesop.deliveries;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.logging.Logger;
import org.thesop.platform.Rounds;
import org.thesop.platform.Rush;

/** Sends what is due, a few receivers at a time: one that is slow to answer keeps nobody else waiting. */
@ApplicationScoped
public class DeliveryClock {

    private static final Logger LOG = Logger.getLogger(DeliveryClock.class);
    private static final Duration LOOK = Duration.ofSeconds(1);
    private static final Duration TIDY = Duration.ofHours(1);
    private static final int MOST_AT_ONCE = 8;
    private static final int FORGOTTEN_AT_ONCE = 5_000;

    @Resource
    ManagedScheduledExecutorService scheduler;

    /** Of their own: the server's are two for each processor, and houses that say nothing would keep the copy check waiting. */
    @Resource
    ManagedThreadFactory threads;

    @Inject
    Deliveries deliveries;

    @Inject
    Instance<Carrier> carriers;

    @Inject
    Rush rush;

    private final AtomicInteger sending = new AtomicInteger();
    private final List<Rounds> rounds = new ArrayList<>();

    void start(@Observes @Initialized(ApplicationScoped.class) Object event) {
        rounds.add(Rounds.begin(
                scheduler,
                LOOK,
                LOOK,
                this::look,
                LOG,
                "What is to be delivered could not be looked for; it is tried again."));
        rounds.add(Rounds.begin(
                scheduler, TIDY, TIDY, this::tidy, LOG, "Old deliveries could not be forgotten; it is tried again."));
    }

    @PreDestroy
    void stop() {
        rounds.forEach(Rounds::end);
    }

    private void look() {
        while (sending.get() < MOST_AT_ONCE && !rush.isOn()) {
            var claim = deliveries.claim();
            if (claim.isEmpty()) {
                return;
            }
            begin(claim.get());
        }
    }

    private void begin(Deliveries.Claim claim) {
        sending.incrementAndGet();
        try {
            threads.newThread(() -> sendFrom(claim)).start();
        } catch (RuntimeException | OutOfMemoryError noThread) {
            sending.decrementAndGet();
            throw noThread;
        }
    }

    /** This one and what is due after it; one that breaks is tried again when its claim is over. */
    private void sendFrom(Deliveries.Claim first) {
        try {
            for (var claim = Optional.of(first); claim.isPresent(); claim = deliveries.claim()) {
                send(claim.get());
            }
        } catch (RuntimeException broken) {
            LOG.error("A delivery could not be kept; it is tried again.", broken);
        } finally {
            sending.decrementAndGet();
        }
    }

    private void send(Deliveries.Claim claim) {
        var parcel = packed(claim);
        if (parcel.isPresent()) {
            var reply = carried(parcel.get());
            if (!reply.taken()) {
                LOG.infof("Delivery %d was not taken: %s", claim.id(), problem(reply));
            }
            deliveries.came(claim, reply);
        }
    }

    /** What cannot be packed is kept as an attempt that failed: it must not stand before all others for ever. */
    private Optional<Parcel> packed(Deliveries.Claim claim) {
        try {
            return deliveries.parcel(claim);
        } catch (RuntimeException unwritable) {
            LOG.errorf(unwritable, "Delivery %d could not be packed", claim.id());
            deliveries.came(claim, Reply.notReached("UNWRITABLE", Duration.ZERO));
            return Optional.empty();
        }
    }

    /** A carrier that breaks has not delivered: kept as that, or it would be tried for ever and everything behind it wait. */
    private Reply carried(Parcel parcel) {
        try {
            return carrier(parcel).carry(parcel);
        } catch (RuntimeException broken) {
            LOG.errorf(broken, "Delivery %d could not be carried", parcel.delivery());
            return Reply.notReached("UNWRITABLE", Duration.ZERO);
        }
    }

    private Carrier carrier(Parcel parcel) {
        return carriers.stream()
                .filter(each -> each.carries() == parcel.carried())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("nobody carries " + parcel.carried()));
    }

    private static Object problem(Reply reply) {
        return reply.status() == null ? reply.problem() : reply.status();
    }

    private void tidy() {
        while (deliveries.tidy(FORGOTTEN_AT_ONCE) == FORGOTTEN_AT_ONCE) {
            LOG.debug("More old deliveries are there to be forgotten.");
        }
    }
}
