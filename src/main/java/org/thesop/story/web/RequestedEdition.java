package org.thesop.story.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import org.thesop.people.SignedIn;
import org.thesop.platform.web.SentId;
import org.thesop.story.UnknownEditionException;

/**
 * The edition that the address of a room names, {@code ?edition=12}. The rooms' forms post to the same address, so the
 * page needs no memory between two requests and can be bookmarked and sent to a colleague.
 */
@RequestScoped
public class RequestedEdition {

    @Inject
    HttpServletRequest request;

    @Inject
    EditionViews views;

    @Inject
    SignedIn signedIn;

    private EditionView view;

    /** @throws UnknownEditionException when the address names none */
    public long id() {
        return SentId.of(request.getParameter("edition")).orElseThrow(() -> new UnknownEditionException(-1));
    }

    /** Something has been done with it: what is shown from here on is how it stands now. */
    public void lookAgain() {
        view = null;
    }

    /** The edition as the person at the desk sees it; loaded once a request. */
    public EditionView view() {
        if (view == null) {
            view = views.forPerson(id(), signedIn.person());
        }
        return view;
    }
}
