package org.thesop.notify;

import static jakarta.enterprise.event.TransactionPhase.AFTER_SUCCESS;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.thesop.accounts.AccountChanged;
import org.thesop.frontpage.PageArranged;
import org.thesop.people.PersonLeft;
import org.thesop.people.PersonMerged;
import org.thesop.review.RemarkChanged;
import org.thesop.review.RemarkMade;
import org.thesop.review.SuggestionsAnswered;
import org.thesop.review.SuggestionsChanged;
import org.thesop.story.EditionAction;
import org.thesop.story.EditionMoved;
import org.thesop.story.LeaseTakenOver;
import org.thesop.story.StoryLimited;

/**
 * Tells open pages, at whichever node and once it is certain, that something changed. A wake-up that is lost is made good by
 * the next question.
 */
@ApplicationScoped
public class WakeUps {

    @Inject
    Wire wire;

    @Inject
    Live live;

    /** An archive that is brought in comes by the ten thousand, and nobody has a page of it open. */
    void moved(@Observes EditionMoved event) {
        if (event.action() == EditionAction.IMPORT) {
            return;
        }
        wire.edition(event.editionId(), Topic.STATE);
    }

    void takenOver(@Observes LeaseTakenOver event) {
        wire.edition(event.editionId(), Topic.LEASE);
    }

    void remarked(@Observes RemarkMade event) {
        wire.edition(event.editionId(), Topic.REMARKS);
    }

    void remarkChanged(@Observes RemarkChanged event) {
        wire.edition(event.editionId(), Topic.REMARKS);
    }

    void told(@Observes PeopleTold event) {
        wire.people(event.people().stream().map(PeopleTold.One::personId).toList(), Topic.NOTICES);
    }

    void limited(@Observes StoryLimited event) {
        event.editionIds().forEach(wire::readersChanged);
    }

    void merged(@Observes PersonMerged event) {
        wire.rightsChanged(event.doubleId());
    }

    void left(@Observes PersonLeft event) {
        wire.rightsChanged(event.personId());
    }

    void account(@Observes AccountChanged event) {
        if (event.personId() != null) {
            wire.rightsChanged(event.personId());
        }
    }

    /** Once more at the node that acts on it at once: the word may be heard before it has asked Keycloak. */
    void accountIsKnown(@Observes(during = AFTER_SUCCESS) AccountChanged event) {
        if (event.personId() != null) {
            live.rightsChanged(event.personId());
        }
    }

    void arranged(@Observes PageArranged event) {
        wire.everybody(Topic.ARRANGEMENT);
    }

    void answered(@Observes SuggestionsAnswered event) {
        wire.edition(event.editionId(), Topic.SUGGESTIONS);
    }

    void suggested(@Observes SuggestionsChanged event) {
        wire.edition(event.editionId(), Topic.SUGGESTIONS);
    }

    void heard(@Observes Word word) {
        switch (word.of()) {
            case EDITION -> live.edition(word.id(), word.topic());
            case PERSON -> live.person(word.id(), word.topic());
            case EVERYBODY -> live.everybody(word.topic());
            case READERS -> live.readersChanged(word.id());
            case RIGHTS -> live.rightsChanged(word.id());
            case SIGHTING -> {
                // Presence hears that itself.
            }
        }
    }
}
