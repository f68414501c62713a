package org.thesop.schedule.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.thesop.people.SignedIn;
import org.thesop.platform.Messages;
import org.thesop.platform.PaperZone;
import org.thesop.story.OldStories;
import org.thesop.story.web.Moves;

/** Marking all stories before a day as history, on desk/schedule/publishing. */
@Named
@RequestScoped
public class HistoryByDayPanel {

    @Inject
    OldStories stories;

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

    private String before;

    public String keep() {
        var day = read();
        if (day.isEmpty() || day.get().isAfter(zone.day(clock.instant()))) {
            moves.say(FacesMessage.SEVERITY_ERROR, messages.text("old.all.when"));
            return null;
        }
        var kept = new int[1];
        if (moves.attempt("old.history.all", () -> kept[0] = stories.keepAllAsHistory(day.get(), signedIn.person()))) {
            moves.say(FacesMessage.SEVERITY_INFO, messages.text("old.history.count", kept[0]));
        }
        return "/desk/schedule/publishing?faces-redirect=true";
    }

    private Optional<LocalDate> read() {
        try {
            return Optional.ofNullable(before).map(typed -> LocalDate.parse(typed.strip()));
        } catch (DateTimeParseException noDay) {
            return Optional.empty();
        }
    }

    public String getBefore() {
        return before;
    }

    public void setBefore(String before) {
        this.before = before;
    }
}
