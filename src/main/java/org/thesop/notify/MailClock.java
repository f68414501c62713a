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
import org.jboss.logging.Logger;
import org.thesop.platform.Rounds;
import org.thesop.platform.Rush;
import org.thesop.platform.Settings;

/** Sends what waits in the outbox, and looks now and then for deadlines and digests. */
@ApplicationScoped
public class MailClock {

    private static final Logger LOG = Logger.getLogger(MailClock.class);
    private static final Duration SEND_EVERY = Duration.ofMillis(1_500);
    private static final Duration FIRST_LOOK = Duration.ofSeconds(5);
    private static final Duration LOOK_EVERY = Duration.ofSeconds(20);
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

    private final List<Rounds> rounds = new ArrayList<>();

    void start(@Observes @Initialized(ApplicationScoped.class) Object event) {
        rounds.add(Rounds.begin(
                executor,
                FIRST_LOOK,
                LOOK_EVERY,
                this::look,
                LOG,
                "Deadlines and digests could not be looked for; it is tried again."));
        if (Settings.mailHost().isEmpty()) {
            LOG.info("No mail server is set (THESOP_MAIL_HOST): people are told at the desk only.");
            return;
        }
        rounds.add(Rounds.begin(
                executor,
                Duration.ZERO,
                SEND_EVERY,
                this::send,
                LOG,
                "The outbox could not be read; it is tried again."));
        rounds.add(Rounds.begin(
                executor,
                SEND_EVERY,
                SEND_EVERY,
                this::fill,
                LOG,
                "The newsletter could not be put into the outbox; it is tried again."));
    }

    @PreDestroy
    void stop() {
        rounds.forEach(Rounds::end);
    }

    private void fill() {
        if (!rush.isOn()) {
            readerMail.fill();
        }
    }

    private void send() {
        for (int i = 0; i < MOST_AT_ONCE && !rush.isOn(); i++) {
            var claim = outbox.claim();
            if (claim.isEmpty()) {
                return;
            }
            claim.get().toSend().ifPresent(this::deliver);
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
        deadlines.remind();
        deadlines.remindWriters();
        outbox.digest();
    }
}
