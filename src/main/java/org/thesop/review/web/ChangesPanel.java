package org.thesop.review.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.transaction.Transactional;
import org.thesop.people.SignedIn;
import org.thesop.story.Editions;
import org.thesop.story.Permissions;

/** What changed in a story's copy and what is suggested, in the writing room and in the review room. */
@Named
@RequestScoped
public class ChangesPanel {

    @Inject
    Editions editions;

    @Inject
    SignedIn signedIn;

    /** Whether the person is one of those who see suggestions. */
    @Transactional
    public boolean seesSuggestions(long edition) {
        return Permissions.maySeeSuggestions(editions.get(edition), signedIn.person());
    }
}
