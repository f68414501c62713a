package org.thesop.story;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.HashSet;
import java.util.Set;
import org.thesop.people.Person;

/** Tells once a request that a managing editor looks at private copy, through whichever part of a page that is. */
@RequestScoped
class PrivateLooks {

    @Inject
    Event<PrivateCopyOpened> opened;

    @Inject
    Clock clock;

    private final Set<Long> told = new HashSet<>();

    /** In a transaction of its own: it is on record before the copy is shown, and stays there when the page breaks. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void tell(Edition edition, Person reader) {
        if (told.add(edition.id())) {
            opened.fire(new PrivateCopyOpened(edition.story().id(), edition.id(), reader.id(), clock.instant()));
        }
    }
}
