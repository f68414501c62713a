package org.thesop.planning.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.thesop.people.Role;
import org.thesop.people.SignedIn;
import org.thesop.planning.Pitch;
import org.thesop.planning.PitchRow;
import org.thesop.planning.PitchState;
import org.thesop.planning.Pitches;
import org.thesop.planning.Pitching;
import org.thesop.platform.Messages;

/** desk/planning/pitches: two fields to put an idea forward, and what became of those that were. */
@Named
@RequestScoped
public class PitchesPage {

    private static final int MOST = 100;

    /** The lists of the page, as the address has them. */
    private enum Show {
        OPEN(EnumSet.of(PitchState.OPEN)),
        ACCEPTED(EnumSet.of(PitchState.ACCEPTED)),
        CLOSED(EnumSet.of(PitchState.DECLINED, PitchState.MERGED, PitchState.TAKEN_BACK));

        private final Set<PitchState> states;

        Show(Set<PitchState> states) {
            this.states = states;
        }
    }

    @Inject
    Pitches pitches;

    @Inject
    Pitching pitching;

    @Inject
    SignedIn signedIn;

    @Inject
    PlanMoves moves;

    @Inject
    Messages messages;

    @Inject
    HttpServletRequest request;

    private Show show;
    private List<PitchRow> rows;
    private String headline;
    private String whyNow;

    @PostConstruct
    void load() {
        show = shown();
        rows = pitches.in(show.states, signedIn.person(), MOST);
    }

    private Show shown() {
        for (var each : Show.values()) {
            if (each.name().equalsIgnoreCase(request.getParameter("show"))) {
                return each;
            }
        }
        return Show.OPEN;
    }

    /** Puts an idea forward. */
    public String propose() {
        return moves.attempt("pitches.proposed", () -> pitching.propose(headline, whyNow, signedIn.person()))
                ? "/desk/planning/pitches?faces-redirect=true"
                : null;
    }

    public String getSummary() {
        return messages.text(signedIn.has(Role.EDITOR) ? "pitches.sub.editor" : "pitches.sub.writer");
    }

    public boolean isShowing(String list) {
        return show == Show.valueOf(list);
    }

    public List<PitchRow> getRows() {
        return rows;
    }

    public int getLongest() {
        return Pitch.LONGEST;
    }

    public String getHeadline() {
        return headline;
    }

    public void setHeadline(String headline) {
        this.headline = headline;
    }

    public String getWhyNow() {
        return whyNow;
    }

    public void setWhyNow(String whyNow) {
        this.whyNow = whyNow;
    }
}
