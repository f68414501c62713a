package org.thesop.story.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import org.thesop.platform.Messages;
import org.thesop.platform.PaperZone;

/** Where an edition stands, said in a few words beside its state. */
@ApplicationScoped
public class Standings {

    @Inject
    Messages messages;

    @Inject
    PaperZone zone;

    @Inject
    Clock clock;

    /** After {@code In review}: {@code by you since 10:12 ET}; empty where the state says it all. */
    public String of(EditionView view) {
        return switch (view.state()) {
            case IN_REVIEW -> messages.text("standing.inReview", holder(view), since(view.claimedAt()));
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

    private String holder(EditionView view) {
        return view.mine() ? messages.text("standing.you") : view.claimant();
    }

    /** Today's moments by the clock alone. */
    private String since(Instant moment) {
        var isToday = zone.day(moment).equals(zone.day(clock.instant()));
        return isToday ? zone.clock(moment) + " " + zone.label() : zone.full(moment);
    }
}
