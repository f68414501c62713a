package org.thesop.planning.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.thesop.people.SignedIn;
import org.thesop.planning.PitchView;
import org.thesop.planning.Pitches;
import org.thesop.planning.Pitching;
import org.thesop.platform.Messages;
import org.thesop.platform.PaperZone;
import org.thesop.story.web.Moves;

/** desk/planning/pitch: one pitch, what is said about it, and what becomes of it. */
@Named
@RequestScoped
public class PitchPage {

    @Inject
    Pitches pitches;

    @Inject
    Pitching pitching;

    @Inject
    SignedIn signedIn;

    @Inject
    PlanMoves moves;

    @Inject
    Moves says;

    @Inject
    Messages messages;

    @Inject
    PaperZone zone;

    private PitchView view;
    private String comment;
    private String reason;
    private Long into;

    /** Loads what the page shows, or answers that there is nothing for this person. */
    public void open() {
        moves.open(() -> view = pitches.view(id(), signedIn.person()));
    }

    private long id() {
        return moves.id("pitch");
    }

    private String here() {
        return "/desk/planning/pitch?faces-redirect=true&pitch=" + id();
    }

    public String say() {
        if (comment == null || comment.isBlank()) {
            says.say(FacesMessage.SEVERITY_ERROR, messages.text("pitch.comment.blank"));
            return null;
        }
        return moves.attempt("pitch.commented", () -> pitching.comment(id(), comment, signedIn.person()))
                ? here()
                : null;
    }

    public String accept() {
        return done("pitch.accepted", () -> pitching.accept(id(), signedIn.person()));
    }

    public String decline() {
        return done("pitch.declined", () -> pitching.decline(id(), reason, signedIn.person()));
    }

    public String merge() {
        if (into == null) {
            says.say(FacesMessage.SEVERITY_ERROR, messages.text("pitch.merge.none"));
            return null;
        }
        return done("pitch.merged", () -> pitching.merge(id(), into, signedIn.person()));
    }

    public String takeBack() {
        return done("pitch.takenBack", () -> pitching.takeBack(id(), signedIn.person()));
    }

    public String reopen() {
        return done("pitch.reopened", () -> pitching.reopen(id(), signedIn.person()));
    }

    /** What was refused leaves the form as it was filled in. */
    private String done(String key, Moves.Attempt attempt) {
        return moves.attempt(key, attempt) ? here() : null;
    }

    /** Who decided and when; empty while nobody has. */
    public String getDecided() {
        var pitch = getView().pitch();
        return pitch.decidedBy() == null
                ? ""
                : messages.text(
                        "pitch.decided",
                        messages.of(pitch.state()),
                        pitch.decidedBy().name(),
                        zone.full(pitch.decidedAt()));
    }

    public PitchView getView() {
        if (view == null) {
            view = pitches.view(id(), signedIn.person());
        }
        return view;
    }

    public String getComment() {
        return comment;
    }

    public void setComment(String comment) {
        this.comment = comment;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public Long getInto() {
        return into;
    }

    public void setInto(Long into) {
        this.into = into;
    }
}
