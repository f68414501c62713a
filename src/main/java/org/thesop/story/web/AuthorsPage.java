package org.thesop.story.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.thesop.people.SignedIn;

/** desk/story/authors: who wrote which words of the newest text. */
@Named
@RequestScoped
public class AuthorsPage {

    @Inject
    RequestedEdition requested;

    @Inject
    AuthorsViews views;

    @Inject
    SignedIn signedIn;

    @Inject
    Moves moves;

    private AuthorsView view;

    /** Loads what the page shows, or answers that there is nothing for this person. */
    public void open() {
        moves.open(() -> view = views.of(requested.id(), signedIn.person()));
    }

    public AuthorsView getView() {
        return view;
    }
}
