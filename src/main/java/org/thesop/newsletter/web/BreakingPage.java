package org.thesop.newsletter.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.thesop.newsletter.Sending;
import org.thesop.people.SignedIn;
import org.thesop.platform.Messages;
import org.thesop.platform.PaperZone;
import org.thesop.platform.Settings;
import org.thesop.platform.web.InsteadOfThePage;
import org.thesop.platform.web.SentId;
import org.thesop.story.web.Moves;

/** desk/newsletter/breaking: a story that is out, as it would be mailed to everybody who wants breaking news. */
@Named
@RequestScoped
public class BreakingPage {

    @Inject
    Sending sending;

    @Inject
    SignedIn signedIn;

    @Inject
    Moves moves;

    @Inject
    PaperZone zone;

    @Inject
    Messages messages;

    @Inject
    HttpServletRequest request;

    private Sending.Breaking shown;
    private String subject;
    private boolean sure;

    /** Loads what would be sent, or answers that there is nothing to send. */
    public void open() {
        moves.open(() ->
                shown = sending.preview(edition(), subject, signedIn.person()).orElse(null));
        if (shown == null) {
            InsteadOfThePage.answer(HttpServletResponse.SC_NOT_FOUND);
        } else if (subject == null) {
            subject = shown.mail().subject();
        }
    }

    private long edition() {
        return SentId.of(request.getParameter("edition")).orElse(0L);
    }

    /** Shows it with the subject that was typed. */
    public String look() {
        open();
        return null;
    }

    /** Sends it, when the person says that they are sure. */
    public String send() {
        if (!sure) {
            open();
            moves.say(FacesMessage.SEVERITY_ERROR, messages.text("breaking.unsure"));
            return null;
        }
        var sent = moves.attempt(
                "breaking.sent", "breaking.notSent", () -> sending.breaking(edition(), subject, signedIn.person()));
        if (!sent) {
            open();
        }
        return sent ? "/desk/newsletter/newsletter?faces-redirect=true" : null;
    }

    public Sending.Breaking getShown() {
        if (shown == null) {
            open();
        }
        return shown;
    }

    /** Whether there is anything left to press. */
    public boolean isSendable() {
        return Settings.mailHost().isPresent()
                && getShown().sentAt() == null
                && getShown().receivers() > 0;
    }

    /** Who gets it, or why nobody does. */
    public String getReceivers() {
        if (Settings.mailHost().isEmpty()) {
            return messages.text("newsletterDesk.noMail");
        }
        return getShown().sentAt() == null
                ? messages.text("breaking.receivers", getShown().receivers())
                : messages.text("breaking.already", zone.full(getShown().sentAt()));
    }

    public int getLongest() {
        return Sending.LONGEST_SUBJECT;
    }

    public String getSubject() {
        return subject;
    }

    public void setSubject(String subject) {
        this.subject = subject;
    }

    public boolean isSure() {
        return sure;
    }

    public void setSure(boolean sure) {
        this.sure = sure;
    }
}
