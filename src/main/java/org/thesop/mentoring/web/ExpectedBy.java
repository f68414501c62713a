package org.thesop.mentoring.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.thesop.mentoring.Offers;
import org.thesop.people.SignedIn;
import org.thesop.platform.Messages;
import org.thesop.platform.PaperZone;

/** When the writer at the desk can expect an answer to what was handed in. */
@Named
@RequestScoped
public class ExpectedBy {

    @Inject
    Offers offers;

    @Inject
    SignedIn signedIn;

    @Inject
    Messages messages;

    @Inject
    PaperZone zone;

    @Inject
    Clock clock;

    private Map<Long, Instant> expected;

    /** One sentence; empty for what is not this writer's, or waits for no answer. */
    public String of(long edition) {
        if (expected == null) {
            expected = offers.expected(signedIn.person());
        }
        var by = expected.get(edition);
        if (by == null) {
            return "";
        }
        return messages.text(by.isBefore(clock.instant()) ? "expected.late" : "expected.by", zone.full(by));
    }
}
