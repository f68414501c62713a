package org.thesop.house.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletResponse;
import org.thesop.house.HouseRefusedException;
import org.thesop.platform.Messages;
import org.thesop.platform.web.InsteadOfThePage;
import org.thesop.story.web.Moves;

/** Does what a button says of the paper's set-up, and tells the person what came of it. */
@RequestScoped
public class HouseMoves {

    @Inject
    Moves moves;

    @Inject
    Messages messages;

    /** Does it and says that it is done, or says why not; true when it was done. */
    boolean attempt(String doneKey, Moves.Attempt attempt) {
        try {
            return moves.attempt(doneKey, attempt);
        } catch (HouseRefusedException refused) {
            moves.say(
                    FacesMessage.SEVERITY_ERROR,
                    messages.text("HouseRefused." + refused.why().name()));
            return false;
        }
    }

    /** Loads what a page shows; answers 404 when it is not there, 403 when it is not for this person. */
    void open(Moves.Attempt load) {
        try {
            moves.open(load);
        } catch (HouseRefusedException gone) {
            InsteadOfThePage.answer(HttpServletResponse.SC_NOT_FOUND);
        }
    }
}
