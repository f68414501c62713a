package org.thesop.review.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.thesop.people.Person;
import org.thesop.people.SignedIn;
import org.thesop.review.Learners;
import org.thesop.story.web.Moves;
import org.thesop.story.web.RequestedEdition;

/** The control in the review room that marks a writer as a learner. */
@Named
@RequestScoped
public class LearnerMark {

    @Inject
    Learners learners;

    @Inject
    RequestedEdition requested;

    @Inject
    SignedIn signedIn;

    @Inject
    Moves moves;

    /** Whether the person at the desk says so of this writer. */
    public boolean may(Person writer) {
        return Learners.mayMark(writer, signedIn.person());
    }

    public String set(String handle, boolean learns) {
        moves.attempt("learner.set", () -> learners.mark(handle, learns, signedIn.person()));
        return "/desk/review/review?faces-redirect=true&edition=" + requested.id();
    }
}
