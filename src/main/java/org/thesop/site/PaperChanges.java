package org.thesop.site;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.Set;
import org.thesop.frontpage.PageArranged;
import org.thesop.house.HouseChanged;
import org.thesop.newsstand.ChangeWatch;
import org.thesop.people.PersonCameBack;
import org.thesop.people.PersonLeft;
import org.thesop.people.PersonMerged;
import org.thesop.people.ProfileChanged;
import org.thesop.pictures.PictureChanged;
import org.thesop.staff.ClaimAnswered;
import org.thesop.story.EditionMoved;
import org.thesop.story.EditionState;
import org.thesop.story.ShownOtherwise;
import org.thesop.story.StoryMoved;

/**
 * Lets whoever has changed the paper see it so on the next page. What has changed is found out by the database, here nobody has
 * to know it; something that is missing here is seen a moment later.
 */
@ApplicationScoped
public class PaperChanges {

    private static final Set<EditionState> KNOWN_TO_READERS =
            EnumSet.of(EditionState.PUBLISHED, EditionState.WITHDRAWN);

    @Inject
    ChangeWatch watch;

    void moved(@Observes EditionMoved event) {
        if (KNOWN_TO_READERS.contains(event.to()) || KNOWN_TO_READERS.contains(event.from())) {
            watch.lookAfterThis();
        }
    }

    void hasAnotherAddress(@Observes StoryMoved event) {
        watch.lookAfterThis();
    }

    void isShownOtherwise(@Observes ShownOtherwise event) {
        watch.lookAfterThis();
    }

    void arranged(@Observes PageArranged event) {
        watch.lookAfterThis();
    }

    void changed(@Observes HouseChanged event) {
        watch.lookAfterThis();
    }

    void pictured(@Observes PictureChanged event) {
        watch.lookAfterThis();
    }

    void introduced(@Observes ProfileChanged event) {
        watch.lookAfterThis();
    }

    void merged(@Observes PersonMerged event) {
        watch.lookAfterThis();
    }

    void left(@Observes PersonLeft event) {
        watch.lookAfterThis();
    }

    void cameBack(@Observes PersonCameBack event) {
        watch.lookAfterThis();
    }

    void hasTheirStories(@Observes ClaimAnswered event) {
        watch.lookAfterThis();
    }
}
