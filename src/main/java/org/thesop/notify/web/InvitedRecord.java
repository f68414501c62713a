package org.thesop.notify.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Map;
import org.thesop.notify.Invitations;
import org.thesop.platform.Messages;
import org.thesop.platform.PaperZone;

/** How experts outside were told that they are asked; for a page that has found that its reader sees the checks. */
@Named
@RequestScoped
public class InvitedRecord {

    @Inject
    Invitations invitations;

    @Inject
    Messages messages;

    @Inject
    PaperZone zone;

    private Map<Long, Invitations.Sent> sent;

    /** What became of the mail to the expert; empty when none goes out from here. */
    public String of(long edition, long check) {
        if (sent == null) {
            sent = invitations.of(edition);
        }
        var mail = sent.get(check);
        if (mail == null) {
            return "";
        }
        return messages.text("expert.mail." + mail.state(), mail.at() == null ? "" : zone.full(mail.at()));
    }
}
