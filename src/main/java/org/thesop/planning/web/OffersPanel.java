package org.thesop.planning.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import org.thesop.people.SignedIn;
import org.thesop.planning.Assigning;
import org.thesop.planning.Assignments;
import org.thesop.planning.OfferRow;
import org.thesop.platform.Messages;
import org.thesop.platform.PaperZone;
import org.thesop.platform.web.RowButtons;

/** Work that is offered to the person at the desk, or waits for them to begin, above their own stories. */
@Named
@RequestScoped
public class OffersPanel {

    private static final int MOST = 50;
    private static final String MY_STORIES = "/desk/story/my-stories?faces-redirect=true";

    @Inject
    Assignments assignments;

    @Inject
    Assigning assigning;

    @Inject
    SignedIn signedIn;

    @Inject
    PlanMoves moves;

    @Inject
    Messages messages;

    @Inject
    PaperZone zone;

    @Inject
    HttpServletRequest request;

    @Inject
    RowButtons rowButtons;

    private List<OfferRow> rows;

    public List<OfferRow> getRows() {
        if (rows == null) {
            rows = assignments.offeredTo(signedIn.person(), MOST);
        }
        return rows;
    }

    /** Does what the button pressed names: the assignment and not its place in the list, which may be another by now. */
    public String press() {
        return rowButtons
                .pressed("accept")
                .map(this::accept)
                .or(() -> rowButtons.pressed("decline").map(this::decline))
                .or(() -> rowButtons.pressed("begin").map(this::begin))
                .or(() -> rowButtons.pressed("deliver").map(this::deliver))
                .orElse(null);
    }

    private String accept(long id) {
        moves.attempt("assignment.accepted", () -> assigning.accept(id, signedIn.person()));
        return MY_STORIES;
    }

    private String decline(long id) {
        var why = request.getParameter("why-" + id);
        moves.attempt("assignment.declined", () -> assigning.decline(id, why, signedIn.person()));
        return MY_STORIES;
    }

    private String deliver(long id) {
        moves.attempt("assignment.delivered", () -> assigning.deliver(id, signedIn.person()));
        return MY_STORIES;
    }

    private String begin(long id) {
        var edition = moves.attemptNew(
                "assignment.started",
                () -> assigning.start(id, signedIn.person()).id());
        return edition > 0 ? "/desk/story/write?faces-redirect=true&edition=" + edition : MY_STORIES;
    }

    /** What was agreed on, in one line: {@code Campus · 600 words · due Nov 24, 2026, 18:00 ET · for Eddie Stone}. */
    public String about(OfferRow row) {
        var said = new ArrayList<String>();
        said.add(row.section() == null ? messages.text("row.noSection") : row.section());
        if (row.pictures()) {
            said.add(messages.text("plan.pictures"));
        }
        if (row.words() != null) {
            said.add(messages.text("plan.words", row.words()));
        }
        if (row.deadline() != null) {
            said.add(messages.text("plan.due", zone.full(row.deadline())));
        }
        if (row.embargo() != null) {
            said.add(messages.text("plan.embargo", zone.full(row.embargo())));
        }
        said.add(
                row.editor() == null
                        ? messages.text("offers.from", row.offeredBy())
                        : messages.text("offers.for", row.editor()));
        return String.join(" · ", said);
    }
}
