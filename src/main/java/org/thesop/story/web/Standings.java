package org.thesop.story.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.thesop.platform.Messages;
import org.thesop.platform.PaperZone;

/** Where an edition stands, said in a few words beside its state. */
@ApplicationScoped
public class Standings {

    @Inject
    Messages messages;

    @Inject
    PaperZone zone;

    /** {@code Eddie Stone has had it since Nov 23, 2026, 10:12 ET}; empty where the state says it all. */
    public String of(EditionView view) {
        return switch (view.state()) {
            case IN_REVIEW -> messages.text("standing.inReview", view.claimant(), zone.full(view.claimedAt()));
            case SUBMITTED ->
                view.approvals() > 0
                        ? messages.text("standing.approvals", view.approvals(), view.approvalsNeeded())
                        : messages.text("standing.submitted");
            case SCHEDULED -> messages.text("standing.scheduled", zone.full(view.scheduledAt()));
            case PUBLISHED, WITHDRAWN, SUPERSEDED -> messages.text("standing.published", zone.full(view.publishedAt()));
            case DRAFT, CHANGES_REQUESTED -> messages.text("standing.writing");
            case APPROVED -> messages.text("standing.approved");
            case SPIKED -> "";
        };
    }
}
