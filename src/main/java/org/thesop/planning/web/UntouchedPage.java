package org.thesop.planning.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.thesop.people.SignedIn;
import org.thesop.planning.Outcome;
import org.thesop.planning.PlanningPermissions;
import org.thesop.planning.Untouched;
import org.thesop.planning.UntouchedRow;
import org.thesop.platform.Messages;
import org.thesop.platform.PaperZone;
import org.thesop.story.ForbiddenException;
import org.thesop.story.web.Moves;

/** desk/planning/untouched: work that nobody has touched for two weeks, to drop or to wake. */
@Named
@RequestScoped
public class UntouchedPage {

    @Inject
    Untouched untouched;

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

    private List<UntouchedRow> rows = List.of();
    private String why;

    /** Loaded before a form that was sent is read: where there is nothing to mark there is no button. */
    @PostConstruct
    void load() {
        if (PlanningPermissions.mayAssign(signedIn.person())) {
            rows = untouched.rows(signedIn.person());
        }
    }

    /** Answers that it is not for this person, where it is not. */
    public void open() {
        moves.open(() -> {
            if (!PlanningPermissions.mayAssign(signedIn.person())) {
                throw new ForbiddenException("untouched work asked for by " + signedIn.person());
            }
        });
    }

    /** Drops what is marked. */
    public String spike() {
        return does("untouched.spiked", () -> untouched.spike(moves.marked(), why, signedIn.person()));
    }

    /** Asks those whose turn it is to go on with what is marked. */
    public String revive() {
        return does("untouched.revived", () -> untouched.revive(moves.marked(), why, signedIn.person()));
    }

    private String does(String doneKey, Supplier<List<Outcome>> what) {
        if (moves.marked().isEmpty()) {
            says.say(FacesMessage.SEVERITY_ERROR, messages.text("several.markOne"));
            return null;
        }
        return moves.attemptAll(doneKey, what) ? "/desk/planning/untouched?faces-redirect=true" : null;
    }

    /** Whether it was marked when something was still wrong. */
    public boolean marked(UntouchedRow row) {
        return moves.marked().contains(row.card());
    }

    /** {@code Campus · was due Nov 24, 2026, 18:00 ET}. */
    public String about(UntouchedRow row) {
        var said = new ArrayList<String>();
        said.add(row.section() == null ? messages.text("row.noSection") : row.section());
        if (row.deadline() != null) {
            said.add(messages.text("untouched.wasDue", zone.full(row.deadline())));
        }
        return String.join(" · ", said);
    }

    /** The headline, or that there is none yet. */
    public String headline(UntouchedRow row) {
        return row.headline().isBlank() ? messages.text("row.untitled") : row.headline();
    }

    /** Where it is opened. */
    public String link(UntouchedRow row) {
        return row.state() == null
                ? "/desk/planning/assignment?assignment=" + row.id()
                : "/desk/story/write?edition=" + row.id();
    }

    /** Who has it: its writers, and its editor. */
    public String writers(UntouchedRow row) {
        return row.writers() == null ? messages.text("budget.nobody") : row.writers();
    }

    public String editor(UntouchedRow row) {
        return row.editor() == null ? "—" : row.editor();
    }

    public List<UntouchedRow> getRows() {
        return rows;
    }

    public String getWhy() {
        return why;
    }

    public void setWhy(String why) {
        this.why = why;
    }
}
