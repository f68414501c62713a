package org.thesop.house;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.thesop.newsstand.Newsstand;
import org.thesop.newsstand.PagesChanged;
import org.thesop.platform.PaperName;
import org.thesop.platform.PaperZone;
import org.thesop.platform.Spoken;

/**
 * Lets this node go by the paper's name, zone and language as they stand in the database: at once where they are changed, on the other
 * nodes as soon as they hear of it, and within ten seconds in any case. Pages never wait for it, and what was known last holds while the database is away.
 */
@ApplicationScoped
public class PaperSettings {

    private static final Logger LOG = Logger.getLogger(PaperSettings.class);
    private static final long LOOK_EVERY_SECONDS = 10;

    @Resource
    ManagedScheduledExecutorService executor;

    @Inject
    Paper paper;

    @Inject
    PaperZone zone;

    @Inject
    Newsstand newsstand;

    private Paper.Setting known;

    private ScheduledFuture<?> looking;

    void start(@Observes @Initialized(ApplicationScoped.class) Object event) {
        looking = executor.scheduleWithFixedDelay(this::look, 0, LOOK_EVERY_SECONDS, TimeUnit.SECONDS);
    }

    @PreDestroy
    void stop() {
        if (looking != null) {
            looking.cancel(false);
        }
    }

    void changed(@Observes PagesChanged event) {
        if (event.ofThePaper()) {
            look();
        }
    }

    /** A tick that throws would be the last one. */
    private synchronized void look() {
        try {
            var now = paper.now();
            follow(now);
            if (!now.equals(known)) {
                known = now;
                newsstand.dropThePaper();
            }
        } catch (RuntimeException notNow) {
            LOG.debugf("The paper's settings could not be read: %s", notNow.getMessage());
        }
    }

    void follow(Paper.Setting now) {
        PaperName.say(now.name(), now.fullName());
        zone.follow(now.zone());
        Spoken.paperSpeaks(now.language());
    }
}
