package org.thesop.facts;

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

/** Erases contacts whose last day is over, once an hour. Until it comes by nobody is shown them any more. */
@ApplicationScoped
public class ContactsEnd {

    private static final Logger LOG = Logger.getLogger(ContactsEnd.class);
    private static final int FIRST_MINUTE = 1;
    private static final int EVERY_MINUTES = 60;

    @Resource
    ManagedScheduledExecutorService executor;

    @Inject
    Contacts contacts;

    private ScheduledFuture<?> coming;

    void start(@Observes @Initialized(ApplicationScoped.class) Object event) {
        coming = executor.scheduleWithFixedDelay(this::erase, FIRST_MINUTE, EVERY_MINUTES, TimeUnit.MINUTES);
    }

    @PreDestroy
    void stop() {
        if (coming != null) {
            coming.cancel(false);
        }
    }

    /** A run that throws would be the last one: whatever happens is logged here, and the next one tries again. */
    private void erase() {
        try {
            var erased = contacts.erase();
            if (erased > 0) {
                LOG.infof("Erased the contacts of %d sources whose time was over", erased);
            }
        } catch (RuntimeException e) {
            LOG.error("Contacts whose time is over could not be erased; the next try is in an hour.", e);
        }
    }
}
