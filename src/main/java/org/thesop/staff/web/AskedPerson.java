package org.thesop.staff.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.thesop.people.SignedIn;
import org.thesop.platform.web.InsteadOfThePage;
import org.thesop.staff.UnknownPersonException;
import org.thesop.story.web.Moves;

/** Whom a page of the people desk is about: {@code ?person=wendy}, else whoever asks. */
@RequestScoped
public class AskedPerson {

    @Inject
    HttpServletRequest request;

    @Inject
    SignedIn signedIn;

    @Inject
    Moves moves;

    /** Never null. */
    public String handle() {
        var named = request.getParameter("person");
        return named == null || named.isBlank() ? signedIn.person().handle() : named;
    }

    /** Loads what a page shows, or answers 403 or 404 when there is nothing for this person. */
    public void open(Moves.Attempt load) {
        try {
            moves.open(load);
        } catch (UnknownPersonException unknown) {
            InsteadOfThePage.answer(HttpServletResponse.SC_NOT_FOUND);
        }
    }
}
