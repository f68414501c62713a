package org.thesop.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.stream.Collectors;
import org.thesop.notify.PeopleTold;
import org.thesop.review.ReviewRulesChanged;
import org.thesop.story.EditionMoved;
import org.thesop.story.PrivateCopyOpened;

/** Writes the record. */
@ApplicationScoped
public class Record {

    @PersistenceContext
    EntityManager em;

    void moved(@Observes EditionMoved event) {
        em.persist(new RecordLine(
                event.at(),
                "EditionMoved." + event.action(),
                event.personId(),
                event.storyId(),
                event.editionId(),
                event.from() + " to " + event.to() + (event.reason().isEmpty() ? "" : ": " + event.reason())));
    }

    void opened(@Observes PrivateCopyOpened event) {
        em.persist(new RecordLine(
                event.at(), "PrivateCopyOpened", event.personId(), event.storyId(), event.editionId(), ""));
    }

    void told(@Observes PeopleTold event) {
        var who = event.people().stream()
                .map(each -> each.handle() + (each.desk() ? " desk" : "") + (each.mail() ? " mail" : ""))
                .collect(Collectors.joining(", "));
        em.persist(new RecordLine(event.at(), "PeopleTold", event.byId(), event.storyId(), event.editionId(), who));
    }

    void ruled(@Observes ReviewRulesChanged event) {
        em.persist(new RecordLine(event.at(), "ReviewRulesChanged", event.byId(), null, null, event.what()));
    }
}
