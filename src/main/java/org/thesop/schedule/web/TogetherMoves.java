package org.thesop.schedule.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.inject.Inject;
import org.thesop.platform.Messages;
import org.thesop.schedule.HeldBackException;
import org.thesop.story.Refusals;
import org.thesop.story.web.Moves;
import org.thesop.story.web.SeenEditions;

/** Does what a button asks of several stories at once, and tells which of them stood in the way. */
@RequestScoped
public class TogetherMoves {

    @Inject
    Moves moves;

    @Inject
    SeenEditions seen;

    @Inject
    Refusals refusals;

    @Inject
    Messages messages;

    /** Does it and says that it is done, or why not; true when it was done. */
    boolean attempt(String doneKey, Moves.Attempt attempt) {
        try {
            if (moves.attempt(doneKey, attempt)) {
                return true;
            }
        } catch (HeldBackException held) {
            moves.say(FacesMessage.SEVERITY_ERROR, why(held));
        }
        // They have been told: what they decide next they decide of what they have before them now.
        seen.lookAgain();
        return false;
    }

    private String why(HeldBackException held) {
        return held.headline()
                .map(headline -> messages.text("together.refused", headline, refusals.text(held.refusals())))
                .orElseGet(() -> messages.text("together.refused.limited"));
    }
}
