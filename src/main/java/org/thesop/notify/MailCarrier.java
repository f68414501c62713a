package org.thesop.notify;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import java.time.Clock;
import java.time.Duration;
import org.thesop.deliveries.Carried;
import org.thesop.deliveries.Carrier;
import org.thesop.deliveries.Parcel;
import org.thesop.deliveries.Reply;
import org.thesop.platform.Settings;

/**
 * Hands a parcel to the mail server: readable, with what machines read attached. Where nobody can say whether it was taken it
 * goes again, under the Message-ID it had, by which a mailbox knows a double.
 */
@ApplicationScoped
public class MailCarrier implements Carrier {

    @Inject
    Letters letters;

    @Inject
    Postman postman;

    @Inject
    Clock clock;

    @Override
    public Carried carries() {
        return Carried.MAIL;
    }

    @Override
    public Reply carry(Parcel parcel) {
        if (Settings.mailHost().isEmpty()) {
            return Reply.notReached("NO_MAIL_SERVER", Duration.ZERO);
        }
        var begun = clock.instant();
        var content = parcel.content();
        try {
            postman.send(letters.of(parcel), new Postman.Enclosed(content.fileName(), content.type(), content.text()));
            return Reply.taken(Duration.between(begun, clock.instant()));
        } catch (Postman.NoSuchAddressException never) {
            return Reply.refusedForGood(never.getMessage(), Duration.between(begun, clock.instant()));
        } catch (Postman.NotTakenException notNow) {
            return Reply.notReached(notNow.getMessage(), Duration.between(begun, clock.instant()));
        } catch (MessagingException nobodyKnows) {
            return Reply.inDoubt(nobodyKnows.getMessage(), Duration.between(begun, clock.instant()));
        }
    }
}
