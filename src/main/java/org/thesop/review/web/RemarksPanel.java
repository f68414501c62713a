package org.thesop.review.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.thesop.people.SignedIn;
import org.thesop.review.Talk;

/** What is said beside a story's copy, in the writing room and in the review room; its threads come by {@link RemarksResource}. */
@Named
@RequestScoped
public class RemarksPanel {

    @Inject
    Talk talk;

    @Inject
    SignedIn signedIn;

    private Boolean shown;

    /** Whether the person is one of those who read it; asked once a request. */
    public boolean shown(long edition) {
        if (shown == null) {
            shown = talk.mayRead(edition, signedIn.person());
        }
        return shown;
    }
}
