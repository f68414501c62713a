package org.thesop.wire;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import org.jboss.logging.Logger;
import org.thesop.platform.NotReachedException;
import org.thesop.platform.Outgoing;
import org.thesop.platform.Rounds;
import org.thesop.wire.WireFeed.NoFeedException;

/** Asks the feeds that are due, one in a round. */
@ApplicationScoped
public class WireClock {

    private static final Logger LOG = Logger.getLogger(WireClock.class);
    private static final Duration EVERY = Duration.ofSeconds(5);
    private static final Duration TIDY_EVERY = Duration.ofHours(3);
    private static final int NOT_MODIFIED = 304;

    @Resource
    ManagedScheduledExecutorService executor;

    @Inject
    WireReading reading;

    @Inject
    Outgoing outgoing;

    private Rounds asking;
    private Rounds tidying;

    void start(@Observes @Initialized(ApplicationScoped.class) Object event) {
        asking = Rounds.begin(executor, EVERY, EVERY, this::ask, LOG, "A feed could not be asked; it is asked later.");
        tidying = Rounds.begin(
                executor, TIDY_EVERY, TIDY_EVERY, reading::tidy, LOG, "Old items of feeds could not be forgotten.");
    }

    @PreDestroy
    void stop() {
        asking.end();
        tidying.end();
    }

    private void ask() {
        reading.next().ifPresent(this::ask);
    }

    private void ask(WireReading.Due due) {
        try {
            var fresh = outgoing.readIfChanged(due.address(), due.etag(), due.modified(), WireFeed.MOST_BYTES);
            var status = fresh.answer().status();
            if (status == NOT_MODIFIED) {
                reading.answeredAsBefore(due.id());
            } else if (status == 200) {
                reading.answered(due.id(), WireFeed.read(fresh.answer().body()), fresh.etag(), fresh.modified());
            } else {
                reading.failed(due.id(), "wire.trouble.status");
            }
        } catch (NotReachedException unreached) {
            reading.failed(due.id(), "wire.trouble." + unreached.why().name());
        } catch (NoFeedException noFeed) {
            LOG.infof("Feed %d is none: %s", due.id(), noFeed.getCause().getMessage());
            reading.failed(due.id(), "wire.trouble.noFeed");
        }
    }
}
