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
import org.thesop.story.EditionRef;
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
    private int seen;
    private String embargo;

    /** Loads what the page shows, or answers that there is nothing for this person. */
    public void open() {
        moves.open(() -> {
            var planned = getView().scheduledAt();
            moment = WallTime.field(planned == null ? nextHour() : planned, zone);
            minor = getView().minor();
            seen = getView().typed().getBase();
            var held = getView().embargoUntil();
            embargo = held == null ? null : WallTime.field(held, zone);
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
        var done = moves.attempt(action, () -> publishing.schedule(read(), chosen, minor, signedIn.person()));
        return done ? desk() : asItIs();
    }

    public String publish() {
        return moves.attempt(EditionAction.PUBLISH, () -> publishing.publish(read(), minor, signedIn.person()))
                ? desk()
                : asItIs();
    }

    private EditionRef read() {
        return new EditionRef(requested.id(), seen);
    }

    /** The same page, with the copy that whoever decides next has before them. */
    private String asItIs() {
        requested.lookAgain();
        seen = getView().typed().getBase();
        return null;
    }

    /** Holds it back until the moment in the field; an empty one lifts the embargo. */
    public String embargo() {
        if (embargo == null || embargo.isBlank()) {
            moves.attempt("schedule.embargo.lifted", () -> publishing.embargo(requested.id(), null, signedIn.person()));
            return here();
        }
        return moments.read(embargo, "which-embargo")
                .filter(until -> moves.attempt(
                        "schedule.embargo.set", () -> publishing.embargo(requested.id(), until, signedIn.person())))
                .map(done -> here())
                .orElse(null);
    }

    public String unschedule() {
        return moves.attempt(EditionAction.UNSCHEDULE, () -> publishing.unschedule(requested.id(), signedIn.person()))
                ? desk()
                : null;
    }

    private String here() {
        return "/desk/schedule/schedule?faces-redirect=true&edition=" + requested.id();
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

    /** The revision that is shown. */
    public int getSeen() {
        return seen;
    }

    public void setSeen(int seen) {
        this.seen = seen;
    }

    /** Until when it is held back, in the paper's words; null when it is not. */
    public String getHeld() {
        var held = getView().embargoUntil();
        return held == null ? null : zone.full(held);
    }

    public String getEmbargo() {
        return embargo;
    }

    public void setEmbargo(String embargo) {
        this.embargo = embargo;
    }

    /** Whether readers need not be told that the story was updated. */
    public boolean isMinor() {
        return minor;
    }

    public void setMinor(boolean minor) {
        this.minor = minor;
    }
}
