package org.thesop.schedule.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.thesop.people.SignedIn;
import org.thesop.platform.PaperZone;
import org.thesop.platform.WallTime;
import org.thesop.schedule.Publishing;
import org.thesop.story.EditionAction;
import org.thesop.story.web.EditionView;
import org.thesop.story.web.Moves;
import org.thesop.story.web.RequestedEdition;
import org.thesop.story.web.RowTexts;
import org.thesop.story.web.Standings;
import org.thesop.story.web.TypedMoments;

/** desk/schedule/schedule: one edition, when it goes out, and taking it down again. */
@Named
@RequestScoped
public class SchedulePage {

    @Inject
    TypedMoments moments;

    @Inject
    RequestedEdition requested;

    @Inject
    Publishing publishing;

    @Inject
    SignedIn signedIn;

    @Inject
    Moves moves;

    @Inject
    Standings standings;

    @Inject
    PaperZone zone;

    @Inject
    Clock clock;

    private String moment;
    private boolean minor;

    /** Loads what the page shows, or answers that there is nothing for this person. */
    public void open() {
        moves.open(() -> {
            var planned = getView().scheduledAt();
            moment = WallTime.field(planned == null ? nextHour() : planned, zone);
            minor = getView().minor();
        });
    }

    private Instant nextHour() {
        return clock.instant().truncatedTo(ChronoUnit.HOURS).plus(Duration.ofHours(1));
    }

    /** Sets the moment; asks when the paper's clocks show it twice or never. */
    public String schedule() {
        var chosen = moments.read(moment, "which").orElse(null);
        if (chosen == null) {
            return null;
        }
        var action = getView().scheduledAt() == null ? EditionAction.SCHEDULE : EditionAction.RESCHEDULE;
        var done = moves.attempt(action, () -> publishing.schedule(requested.id(), chosen, minor, signedIn.person()));
        return done ? desk() : null;
    }

    public String publish() {
        return moves.attempt(EditionAction.PUBLISH, () -> publishing.publish(requested.id(), minor, signedIn.person()))
                ? desk()
                : null;
    }

    public String unschedule() {
        return moves.attempt(EditionAction.UNSCHEDULE, () -> publishing.unschedule(requested.id(), signedIn.person()))
                ? desk()
                : null;
    }

    private static String desk() {
        return "/desk/schedule/publishing?faces-redirect=true";
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

    /** Whether readers need not be told that the story was updated. */
    public boolean isMinor() {
        return minor;
    }

    public void setMinor(boolean minor) {
        this.minor = minor;
    }
}
