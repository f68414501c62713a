package org.thesop.partners.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletResponse;
import java.util.function.BooleanSupplier;
import org.thesop.partners.PartnerRefusedException;
import org.thesop.platform.Messages;
import org.thesop.platform.web.InsteadOfThePage;
import org.thesop.story.web.Moves;

/** Does what a button says of webhooks and partners, and tells the person what came of it. */
@RequestScoped
public class PartnerMoves {

    @Inject
    Moves moves;

    @Inject
    Messages messages;

    /** Does it and says that it is done, or says why not; true when it was done. */
    boolean attempt(String doneKey, Moves.Attempt attempt) {
        return attempt(doneKey, doneKey, () -> {
            attempt.run();
            return true;
        });
    }

    /** The same for what may come to nothing without being refused; then the other key is of the text that says why. */
    boolean attempt(String doneKey, String otherwiseKey, BooleanSupplier attempt) {
        try {
            return moves.attempt(doneKey, otherwiseKey, attempt);
        } catch (PartnerRefusedException refused) {
            moves.say(
                    FacesMessage.SEVERITY_ERROR,
                    messages.text("PartnerRefused." + refused.why().name()));
            return false;
        }
    }

    /** Loads what a page shows; answers 404 when it is not there, 403 when it is not for this person. */
    void open(Moves.Attempt load) {
        try {
            moves.open(load);
        } catch (PartnerRefusedException gone) {
            InsteadOfThePage.answer(HttpServletResponse.SC_NOT_FOUND);
        }
    }
}
