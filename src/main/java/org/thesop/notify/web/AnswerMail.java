package org.thesop.notify.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Map;
import org.thesop.notify.Answers;
import org.thesop.platform.Messages;
import org.thesop.platform.PaperZone;
import org.thesop.platform.Settings;

/** How answers went to readers; for a page that an editor sees. */
@Named
@RequestScoped
public class AnswerMail {

    @Inject
    Answers answers;

    @Inject
    Messages messages;

    @Inject
    PaperZone zone;

    private Map<Long, Answers.Sent> sent;

    /** Whether the newsroom can send mail at all. */
    public boolean isThere() {
        return Settings.mailHost().isPresent();
    }

    /** What became of the mail with this answer. */
    public String of(long letter, long answer) {
        if (sent == null) {
            sent = answers.to(letter);
        }
        var mail = sent.get(answer);
        return mail == null
                ? ""
                : messages.text("lettersDesk.mail." + mail.state(), mail.at() == null ? "" : zone.full(mail.at()));
    }
}
