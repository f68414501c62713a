package org.thesop.schedule.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.thesop.people.SignedIn;
import org.thesop.platform.Messages;
import org.thesop.platform.PaperZone;
import org.thesop.platform.WallTime;
import org.thesop.schedule.Publishing;
import org.thesop.story.EditionAction;
import org.thesop.story.web.EditionView;
import org.thesop.story.web.Moves;
import org.thesop.story.web.RequestedEdition;
import org.thesop.story.web.RowTexts;
import org.thesop.story.web.Standings;

/** desk/schedule/schedule: one edition, when it goes out, and taking it down again. */
@Named
@RequestScoped
public class SchedulePage {

    @Inject
    HttpServletRequest request;

    @Inject
    RequestedEdition requested;

    @Inject
    Publishing publishing;

    @Inject
    SignedIn signedIn;

    @Inject
    Moves moves;

    @Inject
    Messages messages;

    @Inject
    Standings standings;

    @Inject
    PaperZone zone;

    @Inject
    Clock clock;

    private String moment;
    private String reason;
    private WallTime doubled;

    /** Loads what the page shows, or answers that there is nothing for this person. */
    public void open() {
        moves.open(() -> {
            var planned = getView().scheduledAt();
            moment = WallTime.field(planned == null ? nextHour() : planned, zone);
        });
    }

    private Instant nextHour() {
        return clock.instant().truncatedTo(ChronoUnit.HOURS).plus(Duration.ofHours(1));
    }

    /** Sets the moment; asks when the paper's clocks show it twice or never. */
    public String schedule() {
        var time = WallTime.read(moment == null ? "" : moment, zone).orElse(null);
        if (time == null) {
            return refuse("schedule.noTime");
        }
        if (time.skipped()) {
            return refuse("schedule.skipped");
        }
        var which = request.getParameter("which");
        if (time.doubled() && which == null) {
            doubled = time;
            return refuse("schedule.doubled");
        }
        var chosen = time.moments().get("later".equals(which) && time.doubled() ? 1 : 0);
        var action = getView().scheduledAt() == null ? EditionAction.SCHEDULE : EditionAction.RESCHEDULE;
        var done = moves.attempt(action, () -> publishing.schedule(requested.id(), chosen, signedIn.person()));
        return done ? desk() : null;
    }

    private String refuse(String key) {
        moves.say(FacesMessage.SEVERITY_ERROR, messages.text(key));
        return null;
    }

    public String publish() {
        return moves.attempt(EditionAction.PUBLISH, () -> publishing.publish(requested.id(), signedIn.person()))
                ? desk()
                : null;
    }

    public String unschedule() {
        return moves.attempt(EditionAction.UNSCHEDULE, () -> publishing.unschedule(requested.id(), signedIn.person()))
                ? desk()
                : null;
    }

    public String withdraw() {
        return moves.attempt(
                        EditionAction.WITHDRAW, () -> publishing.withdraw(requested.id(), reason, signedIn.person()))
                ? desk()
                : null;
    }

    public String reinstate() {
        return moves.attempt(EditionAction.REINSTATE, () -> publishing.reinstate(requested.id(), signedIn.person()))
                ? desk()
                : null;
    }

    private static String desk() {
        return "/desk/schedule/publishing?faces-redirect=true";
    }

    /** The two moments of a doubled hour to choose from; empty otherwise. */
    public List<String> getChoices() {
        return doubled == null
                ? List.of()
                : doubled.moments().stream().map(zone::withOffset).toList();
    }

    public String getStanding() {
        return standings.of(getView());
    }

    public String getWriters() {
        return RowTexts.names(getView().writers());
    }

    public EditionView getView() {
        return requested.view();
    }

    public String getMoment() {
        return moment;
    }

    public void setMoment(String moment) {
        this.moment = moment;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
