package org.thesop.mentoring.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.thesop.mentoring.OfferedRow;
import org.thesop.mentoring.Offering;
import org.thesop.mentoring.Offers;
import org.thesop.people.SignedIn;
import org.thesop.platform.Messages;
import org.thesop.platform.PaperZone;
import org.thesop.platform.web.RowButtons;
import org.thesop.story.EditionAction;
import org.thesop.story.web.Moves;

/** Copy that is offered to the mentor at the desk, above the queue. */
@Named
@RequestScoped
public class MentorOffersPanel {

    /** More than one takes in a day; the next ones come up as these are answered. */
    private static final int MOST = 5;

    @Inject
    Offers offers;

    @Inject
    Offering offering;

    @Inject
    SignedIn signedIn;

    @Inject
    Moves moves;

    @Inject
    RowButtons rowButtons;

    @Inject
    Messages messages;

    @Inject
    PaperZone zone;

    private List<OfferedRow> rows;

    public List<OfferedRow> getRows() {
        if (rows == null) {
            rows = offers.to(signedIn.person(), MOST);
        }
        return rows;
    }

    /** Does what the button pressed names: the offer and not its place in the list, which may be another by now. */
    public String press() {
        return rowButtons
                .pressed("take")
                .map(this::take)
                .or(() -> rowButtons.pressed("pass").map(this::pass))
                .orElse(null);
    }

    private String take(long id) {
        var edition = getRows().stream()
                .filter(each -> each.id() == id)
                .map(OfferedRow::editionId)
                .findFirst();
        var taken = moves.attempt(EditionAction.CLAIM, () -> offering.take(id, signedIn.person()));
        return taken && edition.isPresent()
                ? "/desk/review/review?faces-redirect=true&edition=" + edition.get()
                : "/desk/review/queue?faces-redirect=true";
    }

    private String pass(long id) {
        moves.attempt("mentor.passed", () -> offering.pass(id, signedIn.person()));
        return "/desk/review/queue?faces-redirect=true";
    }

    /** {@code Campus · Wendy Marsh · handed in Nov 24, 2026, 18:00 ET · say so by Nov 25, 2026, 00:00 ET}. */
    public String about(OfferedRow row) {
        return messages.text(
                "mentor.offer.about",
                row.section() == null ? messages.text("row.noSection") : row.section(),
                row.writers() == null ? "—" : row.writers(),
                zone.full(row.handedInAt()),
                zone.full(row.answerBy()));
    }

    /** The headline, or that there is none yet. */
    public String headline(OfferedRow row) {
        return row.headline().isBlank() ? messages.text("row.untitled") : row.headline();
    }
}
