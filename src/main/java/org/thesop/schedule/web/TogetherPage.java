package org.thesop.schedule.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.thesop.people.SignedIn;
import org.thesop.platform.Messages;
import org.thesop.platform.PaperZone;
import org.thesop.platform.WallTime;
import org.thesop.platform.web.SentId;
import org.thesop.schedule.Together;
import org.thesop.schedule.TogetherRow;
import org.thesop.story.EditionState;
import org.thesop.story.UnknownEditionException;
import org.thesop.story.web.Moves;
import org.thesop.story.web.SeenEditions;
import org.thesop.story.web.TypedMoments;

/** desk/schedule/together: stories that go out together or not at all. */
@Named
@RequestScoped
public class TogetherPage {

    @Inject
    HttpServletRequest request;

    @Inject
    Together together;

    @Inject
    TogetherMoves attempts;

    @Inject
    TypedMoments moments;

    @Inject
    SeenEditions seen;

    @Inject
    SignedIn signedIn;

    @Inject
    Moves moves;

    @Inject
    Messages messages;

    @Inject
    PaperZone zone;

    private List<TogetherRow> rows;
    private String moment;

    /** Loads what the page shows, or answers that there is no such thing any more. */
    public void open() {
        moves.open(() -> {
            if (getRows().isEmpty()) {
                throw new UnknownEditionException(-1);
            }
            moment = planned()
                    .map(row -> WallTime.field(row.scheduledAt(), zone))
                    .orElse("");
        });
    }

    private Optional<TogetherRow> planned() {
        return getRows().stream().filter(row -> row.scheduledAt() != null).findFirst();
    }

    public String move() {
        return moments.read(moment, "which")
                .filter(chosen -> attempts.attempt(
                        "together.moved", () -> together.move(release(), seen.all(), chosen, signedIn.person())))
                .map(done -> here())
                .orElse(null);
    }

    public String publish() {
        return attempts.attempt("together.out", () -> together.publish(release(), seen.all(), signedIn.person()))
                ? desk()
                : null;
    }

    public String takeOut(long edition) {
        attempts.attempt("together.takenOut", () -> together.takeOut(edition, signedIn.person()));
        return together.of(release(), signedIn.person()).isEmpty() ? desk() : here();
    }

    public String part() {
        attempts.attempt("together.parted", () -> together.part(release(), signedIn.person()));
        return desk();
    }

    private long release() {
        return SentId.of(request.getParameter("release")).orElse(-1L);
    }

    private String here() {
        return "/desk/schedule/together?faces-redirect=true&release=" + release();
    }

    private static String desk() {
        return "/desk/schedule/publishing?faces-redirect=true";
    }

    public List<TogetherRow> getRows() {
        if (rows == null) {
            rows = together.of(release(), signedIn.person());
        }
        return rows;
    }

    /** When they go out, or that something keeps them from it. */
    public String getStanding() {
        var ready = getRows().stream().allMatch(row -> row.state() == EditionState.SCHEDULED);
        return ready && planned().isPresent()
                ? messages.text(
                        "together.at",
                        getRows().size(),
                        zone.full(planned().get().scheduledAt()))
                : messages.text("together.notReady");
    }

    /** Whether this one keeps the others from going out. */
    public boolean holdsBack(TogetherRow row) {
        return row.state() != EditionState.SCHEDULED;
    }

    public String getMoment() {
        return moment;
    }

    public void setMoment(String moment) {
        this.moment = moment;
    }
}
