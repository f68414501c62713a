package org.thesop.planning.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.thesop.people.SignedIn;
import org.thesop.planning.Assigning;
import org.thesop.planning.AssignmentView;
import org.thesop.planning.AssignmentWriter;
import org.thesop.planning.Assignments;
import org.thesop.platform.Messages;
import org.thesop.platform.PaperZone;
import org.thesop.story.web.Moves;

/** desk/planning/assignment: one assignment, what its writers answered, and what becomes of it. */
@Named
@RequestScoped
public class AssignmentPage {

    @Inject
    Assignments assignments;

    @Inject
    Assigning assigning;

    @Inject
    SignedIn signedIn;

    @Inject
    PlanMoves moves;

    @Inject
    DiaryTexts diaryTexts;

    @Inject
    Messages messages;

    @Inject
    PaperZone zone;

    private AssignmentView view;
    private String reason;

    /** Loads what the page shows, or answers that there is nothing for this person. */
    public void open() {
        moves.open(() -> view = assignments.view(id(), signedIn.person()));
    }

    private long id() {
        return moves.id("assignment");
    }

    public String accept() {
        return done("assignment.accepted", () -> assigning.accept(id(), signedIn.person()));
    }

    /** Whoever has declined does not see it any more. */
    public String decline() {
        var declined = moves.attempt("assignment.declined", () -> assigning.decline(id(), reason, signedIn.person()));
        return declined ? "/desk/story/my-stories?faces-redirect=true" : null;
    }

    public String deliver() {
        return done("assignment.delivered", () -> assigning.deliver(id(), signedIn.person()));
    }

    public String cancel() {
        return done("assignment.cancelled", () -> assigning.cancel(id(), reason, signedIn.person()));
    }

    /** Begins the story and opens the writing room. */
    public String start() {
        var edition = moves.attemptNew(
                "assignment.started",
                () -> assigning.start(id(), signedIn.person()).id());
        return edition > 0 ? "/desk/story/write?faces-redirect=true&edition=" + edition : null;
    }

    private String done(String key, Moves.Attempt attempt) {
        return moves.attempt(key, attempt) ? "/desk/planning/assignment?faces-redirect=true&assignment=" + id() : null;
    }

    /** What one of its writers answered, and when: {@code accepted Nov 24, 2026, 18:00 ET}. */
    public String answer(AssignmentWriter writer) {
        var said = messages.of(writer.answer());
        return writer.answeredAt() == null ? said : said + " " + zone.full(writer.answeredAt());
    }

    /** The event that it covers, and when that is; empty when it covers none. */
    public String getEvent() {
        return getView()
                .assignment()
                .event()
                .map(event -> messages.text(
                        "assignment.event.at",
                        event.title(),
                        diaryTexts.when(event.allDay(), getView().assignment().eventAt())))
                .orElse("");
    }

    /** The day in the diary on which that is. */
    public String getEventDay() {
        var at = getView().assignment().eventAt();
        return at == null ? "" : zone.day(at).toString();
    }

    public AssignmentView getView() {
        if (view == null) {
            view = assignments.view(id(), signedIn.person());
        }
        return view;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
