package org.thesop.story.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.thesop.people.SignedIn;
import org.thesop.story.EditionKind;
import org.thesop.story.Writing;

/** desk/story/after: what is done with a story once readers have it. */
@Named
@RequestScoped
public class AfterPage {

    @Inject
    RequestedEdition requested;

    @Inject
    AfterViews views;

    @Inject
    Writing writing;

    @Inject
    SignedIn signedIn;

    @Inject
    Moves moves;

    private AfterView view;

    /** Loads what the page shows, or answers that there is nothing for this person. */
    public void open() {
        moves.open(this::getView);
    }

    /** Begins another edition of what is out, and leads to where it is written. */
    public String begin(EditionKind kind) {
        var started = new long[] {requested.id()};
        var done = moves.attempt(
                Writing.starting(kind),
                () -> started[0] = writing.startNext(getView().live(), kind, signedIn.person())
                        .id());
        return done ? "/desk/story/write?faces-redirect=true&edition=" + started[0] : here();
    }

    private String here() {
        return "/desk/story/after?faces-redirect=true&edition=" + requested.id();
    }

    public AfterView getView() {
        if (view == null) {
            view = views.forPerson(requested.id(), signedIn.person());
        }
        return view;
    }
}
