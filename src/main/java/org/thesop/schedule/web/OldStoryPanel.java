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
import org.thesop.story.AddressTakenException;
import org.thesop.story.OldStories;
import org.thesop.story.Slug;
import org.thesop.story.web.AfterPage;
import org.thesop.story.web.Moves;

/** Another address, a day to look at it again, and history. Beside desk/story/after. */
@Named
@RequestScoped
public class OldStoryPanel {

    @Inject
    AfterPage page;

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

    private String section;
    private String slug;
    private String day;
    private String note;

    public String move() {
        var typed = slug == null ? "" : slug.strip();
        if (!Slug.isOne(typed)) {
            return refuse("Need.USABLE_SLUG");
        }
        try {
            return moves.attempt(
                            "old.moved", () -> stories.move(page.getView().live(), section, typed, signedIn.person()))
                    ? here()
                    : null;
        } catch (AddressTakenException taken) {
            return refuse("old.taken");
        }
    }

    /** Sets the day; an empty field takes the reminder back. */
    public String lookAgain() {
        if (day == null || day.isBlank()) {
            moves.attempt(
                    "old.lookAgain.none",
                    () -> stories.lookAgain(page.getView().live(), null, null, signedIn.person()));
            return here();
        }
        var on = read(day);
        if (on.isEmpty() || !on.get().isAfter(zone.day(clock.instant()))) {
            return refuse("old.lookAgain.when");
        }
        moves.attempt(
                "old.lookAgain.done",
                () -> stories.lookAgain(page.getView().live(), on.get(), note, signedIn.person()));
        return here();
    }

    private static Optional<LocalDate> read(String typed) {
        try {
            return Optional.of(LocalDate.parse(typed.strip()));
        } catch (DateTimeParseException noDay) {
            return Optional.empty();
        }
    }

    public String keepAsHistory() {
        return history(true, "old.history.done");
    }

    public String isNoHistory() {
        return history(false, "old.history.undone");
    }

    private String history(boolean history, String done) {
        moves.attempt(done, () -> stories.keepAsHistory(page.getView().live(), history, signedIn.person()));
        return here();
    }

    private String refuse(String key) {
        moves.say(FacesMessage.SEVERITY_ERROR, messages.text(key));
        return null;
    }

    private String here() {
        return "/desk/story/after?faces-redirect=true&edition=" + page.getView().live();
    }

    public String getSection() {
        return section == null ? page.getView().old().section() : section;
    }

    public void setSection(String section) {
        this.section = section;
    }

    public String getSlug() {
        return slug == null ? page.getView().old().slug() : slug;
    }

    public void setSlug(String slug) {
        this.slug = slug == null ? "" : slug;
    }

    public String getDay() {
        return day == null ? page.getView().old().lookAgainOn() : day;
    }

    public void setDay(String day) {
        this.day = day == null ? "" : day;
    }

    public String getNote() {
        return note == null ? page.getView().old().lookAgainNote() : note;
    }

    public void setNote(String note) {
        this.note = note == null ? "" : note;
    }
}
