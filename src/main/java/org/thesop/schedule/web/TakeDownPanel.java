package org.thesop.schedule.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.thesop.people.SignedIn;
import org.thesop.platform.Messages;
import org.thesop.platform.PaperZone;
import org.thesop.platform.WallTime;
import org.thesop.schedule.Publishing;
import org.thesop.story.Addresses;
import org.thesop.story.EditionAction;
import org.thesop.story.Instead;
import org.thesop.story.web.AfterPage;
import org.thesop.story.web.Moves;
import org.thesop.story.web.TypedMoments;

/** Taking a story down, now or at a moment, with what readers find then; and putting it back. Beside desk/story/after. */
@Named
@RequestScoped
public class TakeDownPanel {

    @Inject
    AfterPage page;

    @Inject
    Publishing publishing;

    @Inject
    Addresses addresses;

    @Inject
    TypedMoments moments;

    @Inject
    SignedIn signedIn;

    @Inject
    Moves moves;

    @Inject
    Messages messages;

    @Inject
    PaperZone zone;

    @Inject
    Clock clock;

    private String notice;
    private String instead;
    private boolean sendsOn;
    private String moment;

    public String withdraw() {
        return pointing()
                .filter(where -> moves.attempt(
                        EditionAction.WITHDRAW,
                        () -> publishing.withdraw(page.getView().live(), notice, where, signedIn.person())))
                .map(done -> here())
                .orElse(null);
    }

    /** Plans it for the moment. */
    public String plan() {
        var when = moments.read(moment, "which");
        return when.flatMap(chosen -> pointing()
                        .filter(where -> moves.attempt(
                                "after.takeDown.planned",
                                () -> publishing.takeDownAt(
                                        page.getView().live(), chosen, notice, where, signedIn.person()))))
                .map(done -> here())
                .orElse(null);
    }

    public String keepUp() {
        moves.attempt(
                "after.takeDown.kept", () -> publishing.keepUp(page.getView().live(), signedIn.person()));
        return here();
    }

    public String reinstate() {
        moves.attempt(
                EditionAction.REINSTATE,
                () -> publishing.reinstate(page.getView().live(), signedIn.person()));
        return here();
    }

    /** Where the form points readers; empty when it names no story that there is, which the person was told. */
    private Optional<Instead> pointing() {
        if (instead == null || instead.isBlank()) {
            return Optional.of(Instead.NOTHING);
        }
        var story = addresses.find(instead);
        if (story.isEmpty()) {
            moves.say(FacesMessage.SEVERITY_ERROR, messages.text("after.noSuchStory"));
        }
        return story.map(found -> new Instead(found, sendsOn));
    }

    private String here() {
        return "/desk/story/after?faces-redirect=true&edition=" + page.getView().live();
    }

    public List<String> getChoices() {
        return moments.choices("which");
    }

    public String getNotice() {
        return notice;
    }

    public void setNotice(String notice) {
        this.notice = notice;
    }

    /** The address of the story that stands for it, empty for none. */
    public String getInstead() {
        return instead;
    }

    public void setInstead(String instead) {
        this.instead = instead;
    }

    public boolean isSendsOn() {
        return sendsOn;
    }

    public void setSendsOn(boolean sendsOn) {
        this.sendsOn = sendsOn;
    }

    /** Tomorrow at this hour until somebody types another. */
    public String getMoment() {
        return moment == null
                ? WallTime.field(clock.instant().truncatedTo(ChronoUnit.HOURS).plus(Duration.ofDays(1)), zone)
                : moment;
    }

    public void setMoment(String moment) {
        this.moment = moment;
    }
}
