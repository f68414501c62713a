package org.thesop.notify;

import java.time.Instant;
import java.util.List;
import org.thesop.people.Person;
import org.thesop.story.Edition;

/**
 * What people are told of.
 *
 * @param by who did it, null for the clock
 * @param dueAt the deadline, for a reminder of one; null otherwise
 * @param arguments what its sentences need beside who and the headline
 * @param place id of what to show in the room, empty for the room itself
 */
record Happening(Edition edition, Person by, Instant at, Instant dueAt, List<String> arguments, String place) {

    static Happening of(Edition edition, Person by, Instant at, Object... arguments) {
        var lines = List.of(arguments).stream().map(Happening::line).toList();
        return new Happening(edition, by, at, null, lines, "");
    }

    /** The same, so that its notices lead to this place in the room. */
    Happening shownAt(String id) {
        return new Happening(edition, by, at, dueAt, arguments, id);
    }

    private static String line(Object argument) {
        return String.valueOf(argument).strip().replaceAll("\\s+", " ");
    }
}
