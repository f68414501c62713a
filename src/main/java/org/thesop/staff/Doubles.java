package org.thesop.staff;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.thesop.people.People;
import org.thesop.people.Person;
import org.thesop.people.PersonMerged;
import org.thesop.story.ForbiddenException;

/**
 * One person who is here under two handles. Whatever refers to the double refers to the person from then on; what the
 * record says was done under the other handle stays as it was written.
 */
@ApplicationScoped
@Transactional
public class Doubles {

    @PersistenceContext
    EntityManager em;

    @Inject
    People people;

    @Inject
    References references;

    @Inject
    Clock clock;

    @Inject
    Event<PersonMerged> merged;

    /** Why two cannot be one. */
    public enum Hindrance {
        /** It is the same handle. */
        THE_SAME,
        /** One of them was found to be a double before. */
        MERGED_ALREADY,
        /** Nobody takes their own desk away. */
        YOURSELF
    }

    /**
     * What would become of it.
     *
     * @param hindrance null when nothing is in the way
     * @param moves how much moves, by what it is
     * @param stays how much stays on record under the double's handle
     */
    public record Preview(Person twice, Person into, Hindrance hindrance, Map<String, Long> moves, long stays) {}

    /**
     * Counts what would move.
     *
     * @throws UnknownPersonException when there is nobody with one of these handles
     * @throws ForbiddenException for whoever does not look after the people
     */
    public Preview preview(String twice, String into, Person by) {
        var from = find(twice, by);
        var to = find(into, by);
        var hindrance = hindrance(from, to, by);
        if (hindrance != null) {
            return new Preview(from, to, hindrance, Map.of(), 0);
        }
        var moves = new TreeMap<String, Long>();
        var stays = 0L;
        for (var reference : references.toPeople()) {
            var rows = references.count(reference, from.id());
            if (reference.isRecord()) {
                stays += rows;
            } else if (rows > 0) {
                moves.merge(reference.table(), rows, Long::sum);
            }
        }
        return new Preview(from, to, null, moves, stays);
    }

    private Person find(String handle, Person by) {
        if (!StaffPermissions.mayLookAfterPeople(by)) {
            throw new ForbiddenException("people by " + by);
        }
        return people.withHandle(handle == null ? "" : handle.strip())
                .orElseThrow(() -> new UnknownPersonException(handle));
    }

    private static Hindrance hindrance(Person from, Person to, Person by) {
        if (from.equals(to)) {
            return Hindrance.THE_SAME;
        }
        if (from.mergedInto().isPresent() || to.mergedInto().isPresent()) {
            return Hindrance.MERGED_ALREADY;
        }
        return from.equals(by) ? Hindrance.YOURSELF : null;
    }

    /**
     * Makes them one, in one transaction.
     *
     * @throws IllegalStateException when {@link Preview#hindrance()} is in the way
     */
    public void merge(String twice, String into, Person by) {
        var from = find(twice, by);
        var to = find(into, by);
        // The lower id first, so that two who merge the same two wait for each other.
        List.of(from, to).stream()
                .sorted(Comparator.comparing(Person::id))
                .forEach(each -> em.refresh(each, LockModeType.PESSIMISTIC_WRITE));
        var hindrance = hindrance(from, to, by);
        if (hindrance != null) {
            throw new IllegalStateException(twice + " is not " + into + ": " + hindrance);
        }
        from.isReally(to);
        em.flush();
        references.toPeople().stream()
                .filter(reference -> !reference.isRecord())
                .forEach(reference -> references.move(reference, from.id(), to.id()));
        em.clear();
        merged.fire(new PersonMerged(from.id(), twice, to.id(), into, by.id(), clock.instant()));
    }
}
