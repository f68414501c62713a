package org.thesop.newsletter;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import org.jboss.logging.Logger;
import org.thesop.platform.Rounds;
import org.thesop.platform.Rush;
import org.thesop.platform.Settings;

/** Looks now and then whether the day's issue is due, and how many subscribers there are today. */
@ApplicationScoped
public class NewsletterClock {

    private static final Logger LOG = Logger.getLogger(NewsletterClock.class);
    private static final Duration FIRST = Duration.ofSeconds(10);
    private static final Duration LOOK_EVERY = Duration.ofSeconds(15);
    private static final Duration COUNT_EVERY = Duration.ofMinutes(10);

    @Resource
    ManagedScheduledExecutorService executor;

    @Inject
    Sending sending;

    @Inject
    SubscriberFigures figures;

    @Inject
    Rush rush;

    private Rounds looking;
    private Rounds counting;

    void start(@Observes @Initialized(ApplicationScoped.class) Object event) {
        if (Settings.mailHost().isEmpty()) {
            return;
        }
        looking = Rounds.begin(
                executor,
                FIRST,
                LOOK_EVERY,
                this::look,
                LOG,
                "Whether the newsletter is due could not be asked; it is tried again.");
        counting = Rounds.begin(
                executor,
                FIRST,
                COUNT_EVERY,
                figures::noteToday,
                LOG,
                "How many subscribers there are could not be written down; it is tried again.");
    }

    @PreDestroy
    void stop() {
        if (looking != null) {
            looking.end();
            counting.end();
        }
    }

    private void look() {
        if (!rush.isOn()) {
            sending.makeDaily();
        }
    }
}
