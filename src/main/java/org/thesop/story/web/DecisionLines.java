package org.thesop.story.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.thesop.platform.Messages;
import org.thesop.platform.PaperZone;
import org.thesop.story.Decision;

/** A decision in words, wherever the record is shown. */
@ApplicationScoped
public class DecisionLines {

    @Inject
    Messages messages;

    @Inject
    PaperZone zone;

    /** @param when it was taken, as the page says moments */
    EditionView.Line of(Decision decision, String when) {
        var what = messages.text("EditionAction." + decision.action().name() + ".done");
        return new EditionView.Line(
                decision.by() == null
                        ? messages.text("record.clock")
                        : decision.by().name(),
                decision.moment() == null ? what : what + " " + zone.full(decision.moment()),
                when,
                decision.reason(),
                decision.action(),
                decision.at());
    }
}
