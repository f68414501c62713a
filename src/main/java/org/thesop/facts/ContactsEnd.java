package org.thesop.facts;

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

/** Erases contacts whose last day is over, once an hour. Until it comes by nobody is shown them any more. */
@ApplicationScoped
public class ContactsEnd {

    private static final Logger LOG = Logger.getLogger(ContactsEnd.class);
    private static final Duration FIRST = Duration.ofMinutes(1);
    private static final Duration EVERY = Duration.ofHours(1);

    @Resource
    ManagedScheduledExecutorService executor;

    @Inject
    Contacts contacts;

    private Rounds rounds;

    void start(@Observes @Initialized(ApplicationScoped.class) Object event) {
        rounds = Rounds.begin(
                executor, FIRST, EVERY, this::erase, LOG, "Contacts whose time is over could not be erased.");
    }

    @PreDestroy
    void stop() {
        rounds.end();
    }

    private void erase() {
        var erased = contacts.erase();
        if (erased > 0) {
            LOG.infof("Erased the contacts of %d sources whose time was over", erased);
        }
    }
}
