package org.thesop.pictures.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletResponse;
import org.thesop.pictures.LibraryRefusedException;
import org.thesop.platform.Messages;
import org.thesop.platform.web.InsteadOfThePage;
import org.thesop.story.web.Moves;

/** Does what a button says of a picture, and tells the person what came of it. */
@RequestScoped
public class LibraryMoves {

    @Inject
    Moves moves;

    @Inject
    Messages messages;

    /** Does it and says that it is done, or says why not; true when it was done. */
    boolean attempt(String doneKey, Moves.Attempt attempt) {
        try {
            return moves.attempt(doneKey, attempt);
        } catch (LibraryRefusedException refused) {
            moves.say(
                    FacesMessage.SEVERITY_ERROR,
                    messages.text("LibraryRefused." + refused.why().name()));
            return false;
        }
    }

    /** Loads what a page shows; answers 404 when it is not there, 403 when it is not for this person. */
    void open(Moves.Attempt load) {
        try {
            moves.open(load);
        } catch (LibraryRefusedException gone) {
            InsteadOfThePage.answer(HttpServletResponse.SC_NOT_FOUND);
        }
    }
}
