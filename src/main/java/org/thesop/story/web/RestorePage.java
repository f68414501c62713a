package org.thesop.story.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.thesop.people.SignedIn;
import org.thesop.story.UnknownEditionException;
import org.thesop.story.Writing;

/** desk/story/restore: says what bringing an older revision back changes, and does it. */
@Named
@RequestScoped
public class RestorePage {

    @Inject
    RequestedEdition requested;

    @Inject
    CompareViews views;

    @Inject
    Writing writing;

    @Inject
    HttpServletRequest request;

    @Inject
    SignedIn signedIn;

    @Inject
    Moves moves;

    private CompareView view;

    /** Loads the newest revision and what it would become, or answers that there is nothing for this person. */
    public void open() {
        moves.open(this::getView);
    }

    private int number() {
        var number = request.getParameter("revision");
        if (number == null || !number.matches("\\d{1,9}")) {
            throw new UnknownEditionException(requested.id());
        }
        return Integer.parseInt(number);
    }

    /** Brings it back and shows the history, where it can be undone. */
    public String restore() {
        var number = number();
        var done = moves.attempt("restore.done", () -> writing.restore(requested.id(), number, signedIn.person()));
        return done ? "/desk/story/history?faces-redirect=true&edition=" + requested.id() : null;
    }

    /** Loaded once a request, also when the button was pressed: the form stands inside what it shows. */
    public CompareView getView() {
        if (view == null) {
            view = views.restoring(requested.id(), number(), signedIn.person());
        }
        return view;
    }
}
