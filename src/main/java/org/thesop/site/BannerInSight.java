package org.thesop.site;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Objects;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.thesop.newsstand.Newsstand;
import org.thesop.newsstand.PagesChanged;

/**
 * The words of the banner as this node knows them: read when the node hears of a change, and twice a second in any
 * case, whoever set it and on whichever node, so that no page has to ask.
 */
@ApplicationScoped
public class BannerInSight {

    private static final Logger LOG = Logger.getLogger(BannerInSight.class);
    private static final long LOOK_EVERY_MILLIS = 500;

    @Resource
    ManagedScheduledExecutorService executor;

    @Inject
    Banners banners;

    @Inject
    Newsstand newsstand;

    private volatile String words;
    private ScheduledFuture<?> looking;

    void start(@Observes @Initialized(ApplicationScoped.class) Object event) {
        looking = executor.scheduleWithFixedDelay(this::tick, 0, LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS);
    }

    @PreDestroy
    void stop() {
        if (looking != null) {
            looking.cancel(false);
        }
    }

    /** A tick that throws would be the last one. While the database is away readers go on seeing what they saw. */
    private void tick() {
        try {
            look();
        } catch (RuntimeException e) {
            LOG.debug("The banner could not be looked up; it is tried again.", e);
        }
    }

    void changed(@Observes PagesChanged event) {
        if (event.ofThePaper()) {
            tick();
        }
    }

    /** Looks now: whoever has just set it sees it on the next page. */
    public synchronized void look() {
        var now = banners.now().map(PaperBanner::text).orElse(null);
        if (!Objects.equals(words, now)) {
            words = now;
            newsstand.dropThePaper();
        }
    }

    /** Null when there is none. */
    public String words() {
        return words;
    }
}
