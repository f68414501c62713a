package org.thesop.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.thesop.story.Edition;
import org.thesop.story.OpenRemarks;

/** Adds up what is open beside copy, for the table of an edition's life. */
@ApplicationScoped
public class OpenBeside implements OpenRemarks {

    @Inject
    Comments comments;

    @Inject
    Suggestions suggestions;

    @Override
    public Count beside(Edition edition) {
        if (edition.id() == null) {
            return Count.NONE;
        }
        var said = comments.tally(edition);
        return new Count(said.open(), said.required(), suggestions.waiting(edition));
    }
}
