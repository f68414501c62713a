package org.thesop.notify.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Map;
import org.thesop.notify.Invitations;
import org.thesop.platform.Messages;
import org.thesop.platform.PaperZone;

/** How people outside got their links; for a page that has found that its reader sees the checks, or the guests. */
@Named
@RequestScoped
public class InvitedRecord {

    @Inject
    Invitations invitations;

    @Inject
    Messages messages;

    @Inject
    PaperZone zone;

    private Map<Long, Invitations.Sent> checks;
    private Map<Long, Invitations.Sent> guests;

    /** What became of the mail to the expert; empty when none goes out from here. */
    public String of(long edition, long check) {
        if (checks == null) {
            checks = invitations.ofChecks(edition);
        }
        return text(checks.get(check));
    }

    /** What became of the mail to the guest; empty when none went out. */
    public String ofGuest(long edition, long guest) {
        if (guests == null) {
            guests = invitations.ofGuests(edition);
        }
        return text(guests.get(guest));
    }

    private String text(Invitations.Sent mail) {
        if (mail == null) {
            return "";
        }
        return messages.text("expert.mail." + mail.state(), mail.at() == null ? "" : zone.full(mail.at()));
    }
}
