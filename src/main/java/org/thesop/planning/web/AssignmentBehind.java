package org.thesop.planning.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.thesop.people.SignedIn;
import org.thesop.planning.Assignment;
import org.thesop.planning.Assignments;

/** What was agreed on before the story of a room was begun; asked once a request. */
@Named
@RequestScoped
public class AssignmentBehind {

    @Inject
    Assignments assignments;

    @Inject
    SignedIn signedIn;

    private boolean asked;
    private Assignment assignment;

    /** The assignment that the story was begun from; null when there is none for this person to read. */
    public Assignment of(long edition) {
        if (!asked) {
            assignment = assignments.behind(edition, signedIn.person()).orElse(null);
            asked = true;
        }
        return assignment;
    }
}
