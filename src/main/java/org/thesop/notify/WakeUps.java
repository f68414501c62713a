package org.thesop.notify;

import static jakarta.enterprise.event.TransactionPhase.AFTER_SUCCESS;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.thesop.accounts.AccountChanged;
import org.thesop.frontpage.PageArranged;
import org.thesop.people.PersonLeft;
import org.thesop.people.PersonMerged;
import org.thesop.review.RemarkMade;
import org.thesop.review.SuggestionsAnswered;
import org.thesop.story.EditionMoved;
import org.thesop.story.LeaseTakenOver;
import org.thesop.story.StoryLimited;

/** Tells open pages, once it is certain, that something changed. A wake-up that is lost is made good by the next question. */
@ApplicationScoped
public class WakeUps {

    @Inject
    Live live;

    void moved(@Observes(during = AFTER_SUCCESS) EditionMoved event) {
        live.edition(event.editionId(), Topic.STATE);
    }

    void takenOver(@Observes(during = AFTER_SUCCESS) LeaseTakenOver event) {
        live.edition(event.editionId(), Topic.LEASE);
    }

    void remarked(@Observes(during = AFTER_SUCCESS) RemarkMade event) {
        live.edition(event.editionId(), Topic.REMARKS);
    }

    void told(@Observes(during = AFTER_SUCCESS) PeopleTold event) {
        event.people().forEach(each -> live.person(each.personId(), Topic.NOTICES));
    }

    void limited(@Observes(during = AFTER_SUCCESS) StoryLimited event) {
        event.editionIds().forEach(live::readersChanged);
    }

    void merged(@Observes(during = AFTER_SUCCESS) PersonMerged event) {
        live.rightsChanged(event.doubleId());
    }

    void left(@Observes(during = AFTER_SUCCESS) PersonLeft event) {
        live.rightsChanged(event.personId());
    }

    void account(@Observes(during = AFTER_SUCCESS) AccountChanged event) {
        if (event.personId() != null) {
            live.rightsChanged(event.personId());
        }
    }

    void arranged(@Observes(during = AFTER_SUCCESS) PageArranged event) {
        live.everybody(Topic.ARRANGEMENT);
    }

    void answered(@Observes(during = AFTER_SUCCESS) SuggestionsAnswered event) {
        live.edition(event.editionId(), Topic.SUGGESTIONS);
    }
}
