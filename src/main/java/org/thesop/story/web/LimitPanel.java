package org.thesop.story.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.thesop.people.SignedIn;
import org.thesop.story.Limiting;

/** In the rooms: keeps a story to the people named on it, and opens it again. */
@Named
@RequestScoped
public class LimitPanel {

    @Inject
    RequestedEdition requested;

    @Inject
    Limiting limiting;

    @Inject
    SignedIn signedIn;

    @Inject
    Moves moves;

    public String limit() {
        return change("limit.done", true);
    }

    public String open() {
        return change("limit.open.done", false);
    }

    private String change(String done, boolean toNamedPeople) {
        moves.attempt(done, () -> limiting.limit(requested.id(), toNamedPeople, signedIn.person()));
        return "/desk/story/write?faces-redirect=true&edition=" + requested.id();
    }
}
