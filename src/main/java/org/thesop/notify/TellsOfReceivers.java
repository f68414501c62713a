package org.thesop.notify;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.thesop.deliveries.ReceiverPaused;
import org.thesop.people.Role;
import org.thesop.platform.PaperZone;

/** Tells managing editors of a house outside that takes nothing any more, in the transaction in which it was paused. */
@ApplicationScoped
public class TellsOfReceivers {

    private static final String WEBHOOKS = "/desk/partners/webhooks";

    @Inject
    Notices notices;

    @Inject
    Habits habits;

    @Inject
    PaperZone zone;

    void paused(@Observes ReceiverPaused event) {
        notices.tell(
                Happening.of(
                        new Happening.Plan(event.name(), WEBHOOKS), null, event.at(), zone.full(event.failingSince())),
                Addressee.all(habits.withRole(Role.MANAGING_EDITOR), NoticeKind.FAILED, "RECEIVER_PAUSED"));
    }
}
