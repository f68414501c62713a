package org.thesop.story;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.stream.Stream;
import org.thesop.people.Person;

/** Keeps sensitive work to the people named on it: for everybody else there is no such story until readers have it. */
@ApplicationScoped
@Transactional
public class Limiting {

    @PersistenceContext
    EntityManager em;

    @Inject
    Editions editions;

    @Inject
    Leases leases;

    @Inject
    Event<StoryLimited> limited;

    @Inject
    Clock clock;

    /**
     * Limits the story of this edition to those named on it, or opens it to the newsroom again. Whoever does that and the
     * editors who have it in hand are named with it: nobody is shut out of what they are working on.
     *
     * @throws ForbiddenException when {@link Permissions#mayName} says no
     */
    public void limit(long id, boolean toNamedPeople, Person by) {
        var story = editions.lock(id).story();
        if (!Permissions.mayName(story, by)) {
            throw new ForbiddenException("limit of edition " + id + " by " + by);
        }
        if (story.limited() == toNamedPeople) {
            return;
        }
        var now = clock.instant();
        if (toNamedPeople) {
            name(story, by, now);
            story.editions().stream()
                    .filter(edition -> edition.state().inWork())
                    .flatMap(edition -> Stream.of(edition.claimant(), edition.wantedEditor()))
                    .filter(Objects::nonNull)
                    .forEach(editor -> name(story, editor, now));
        }
        var ids = story.editions().stream().map(Edition::id).toList();
        story.limit(toNamedPeople);
        leases.endIfLost(story);
        limited.fire(new StoryLimited(story.id(), id, ids, toNamedPeople, by.id(), now));
    }

    /**
     * Who decides about a limited story is one of its people from then on: somebody has to hear when it fails. Whoever
     * reviews afterwards what readers have decides nothing about it, and learns nothing else of it.
     */
    void moved(@Observes EditionMoved event) {
        var story = editions.get(event.editionId()).story();
        if (story.limited() && event.personId() != null && event.action() != EditionAction.REVIEW_AFTERWARDS) {
            name(story, em.find(Person.class, event.personId()), event.at());
        }
    }

    private void name(Story story, Person person, Instant at) {
        story.invite(em.getReference(Person.class, person.id()), at);
    }
}
