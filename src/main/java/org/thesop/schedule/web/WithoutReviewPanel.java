package org.thesop.schedule.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.List;
import org.thesop.people.SignedIn;
import org.thesop.platform.PaperZone;
import org.thesop.schedule.Publishing;
import org.thesop.schedule.UnreviewedRow;
import org.thesop.schedule.WithoutReview;
import org.thesop.story.EditionAction;
import org.thesop.story.EditionRef;
import org.thesop.story.web.Moves;
import org.thesop.story.web.RequestedEdition;

/** Publishing before anybody has reviewed, reviewing afterwards, and the list that all editors see until then. */
@Named
@RequestScoped
public class WithoutReviewPanel {

    @Inject
    RequestedEdition requested;

    @Inject
    Publishing publishing;

    @Inject
    WithoutReview withoutReview;

    @Inject
    SignedIn signedIn;

    @Inject
    Moves moves;

    @Inject
    PaperZone zone;

    private String reason;
    private Integer seen;
    private List<UnreviewedRow> waiting;

    public String publish() {
        moves.attempt(
                EditionAction.PUBLISH_WITHOUT_REVIEW,
                () -> publishing.publishWithoutReview(new EditionRef(requested.id(), seen), reason, signedIn.person()));
        return here();
    }

    public String reviewed() {
        moves.attempt(
                EditionAction.REVIEW_AFTERWARDS, () -> publishing.reviewAfterwards(requested.id(), signedIn.person()));
        return here();
    }

    private String here() {
        return "/desk/review/review?faces-redirect=true&edition=" + requested.id();
    }

    /** What readers see and nobody has reviewed; loaded once a request. */
    public List<UnreviewedRow> getWaiting() {
        if (waiting == null) {
            waiting = withoutReview.waiting();
        }
        return waiting;
    }

    public String moment(Instant at) {
        return zone.full(at);
    }

    /** The revision that the room shows; its script writes here what it has saved. */
    public Integer getSeen() {
        return requested.view().typed().getBase();
    }

    public void setSeen(Integer seen) {
        this.seen = seen;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
