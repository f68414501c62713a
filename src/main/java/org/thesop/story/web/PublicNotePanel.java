package org.thesop.story.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.thesop.people.SignedIn;
import org.thesop.platform.Messages;
import org.thesop.story.Writing;

/** The public note of a correction or clarification, beside the copy in both rooms; kept with whatever button is pressed. */
@Named
@RequestScoped
public class PublicNotePanel {

    @Inject
    RequestedEdition requested;

    @Inject
    Writing writing;

    @Inject
    SignedIn signedIn;

    @Inject
    Moves moves;

    @Inject
    Messages messages;

    private String note;
    private String before;
    private boolean sent;

    /** Keeps what the form brought, when somebody changed it there who may. */
    public void keep() {
        var view = requested.view();
        if (!sent || !view.may() || !view.kind().needsPublicNote() || text(note).equals(text(before))) {
            return;
        }
        if (!writing.note(requested.id(), before, note, signedIn.person())) {
            moves.say(FacesMessage.SEVERITY_ERROR, messages.text("publicNote.overtaken", text(note)));
        }
    }

    private static String text(String typed) {
        return typed == null ? "" : typed.strip();
    }

    public String getNote() {
        return sent ? note : requested.view().publicNote();
    }

    public void setNote(String note) {
        this.note = note;
        this.sent = true;
    }

    /** The note as it stood when the page was shown. */
    public String getBefore() {
        return sent ? before : requested.view().publicNote();
    }

    public void setBefore(String before) {
        this.before = before;
    }

    /** Whether there is one already. */
    public boolean isMissing() {
        return text(requested.view().publicNote()).isEmpty();
    }
}
