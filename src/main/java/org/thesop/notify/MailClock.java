package org.thesop.notify;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.thesop.platform.Rounds;
import org.thesop.platform.Rush;
import org.thesop.platform.Settings;

/** Sends what waits in the outbox, and looks now and then for deadlines and digests. */
@ApplicationScoped
public class MailClock {

    private static final Logger LOG = Logger.getLogger(MailClock.class);
    private static final long SEND_EVERY_MILLIS = 1_500;
    private static final long LOOK_EVERY_MILLIS = 20_000;
    private static final int MOST_AT_ONCE = 100;

    @Resource
    ManagedScheduledExecutorService executor;

    @Inject
    Outbox outbox;

    @Inject
    ReaderMail readerMail;

    @Inject
    Postman postman;

    @Inject
    Deadlines deadlines;

    @Inject
    Rush rush;

    private final List<ScheduledFuture<?>> ticking = new ArrayList<>();
    private Rounds filling;

    void start(@Observes @Initialized(ApplicationScoped.class) Object event) {
        ticking.add(executor.scheduleWithFixedDelay(this::look, 5_000, LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS));
        if (Settings.mailHost().isEmpty()) {
            LOG.info("No mail server is set (THESOP_MAIL_HOST): people are told at the desk only.");
            return;
        }
        ticking.add(executor.scheduleWithFixedDelay(this::send, 0, SEND_EVERY_MILLIS, TimeUnit.MILLISECONDS));
        var pause = Duration.ofMillis(SEND_EVERY_MILLIS);
        filling = Rounds.begin(
                executor,
                pause,
                pause,
                this::fill,
                LOG,
                "The newsletter could not be put into the outbox; it is tried again.");
    }

    @PreDestroy
    void stop() {
        ticking.forEach(each -> each.cancel(false));
        if (filling != null) {
            filling.end();
        }
    }

    private void fill() {
        if (!rush.isOn()) {
            readerMail.fill();
        }
    }

    /** A tick that throws would be the last one: whatever happens is logged here, and the next tick tries again. */
    private void send() {
        try {
            for (int i = 0; i < MOST_AT_ONCE && !rush.isOn(); i++) {
                var claim = outbox.claim();
                if (claim.isEmpty()) {
                    return;
                }
                claim.get().toSend().ifPresent(this::deliver);
            }
        } catch (RuntimeException e) {
            LOG.error("The outbox could not be read; it is tried again.", e);
        }
    }

    private void deliver(Letter letter) {
        try {
            postman.send(letter);
            outbox.sent(letter.mail());
        } catch (Postman.NotTakenException refused) {
            LOG.warnf("Mail %d was not taken: %s", letter.mail(), refused.getMessage());
            outbox.refused(letter.mail(), refused.getMessage());
        } catch (Postman.NoSuchAddressException never) {
            LOG.warnf("Mail %d will not be taken: %s", letter.mail(), never.getMessage());
            outbox.refusedForGood(letter.mail(), never.getMessage());
        } catch (MessagingException nobodyKnows) {
            LOG.warnf("Mail %d may have been taken or not: %s", letter.mail(), nobodyKnows.getMessage());
            outbox.unsure(letter.mail(), nobodyKnows.getMessage());
        }
    }

    private void look() {
        try {
            deadlines.remind();
            deadlines.remindWriters();
            outbox.digest();
        } catch (RuntimeException e) {
            LOG.error("Deadlines and digests could not be looked for; it is tried again.", e);
        }
    }
}
