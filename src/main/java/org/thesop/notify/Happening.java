package org.thesop.notify;

import java.time.Instant;
import java.util.List;
import org.thesop.people.Person;
import org.thesop.story.Edition;

/**
 * What people are told of.
 *
 * @param edition null for what is planned and has no copy yet
 * @param plan what is planned, null where there is an edition
 * @param by who did it, null for the clock
 * @param dueAt the deadline, for a reminder of one; null otherwise
 * @param arguments what its sentences need beside who and the headline; a moment as ISO 8601 has it
 * @param place id of what to show in the room, empty for the room itself
 */
record Happening(
        Edition edition, Plan plan, Person by, Instant at, Instant dueAt, List<String> arguments, String place) {

    /** A pitch or an assignment: what it is called, and where it is shown. Only people it concerns are told of it. */
    record Plan(String title, String link) {}

    static Happening of(Edition edition, Person by, Instant at, Object... arguments) {
        return new Happening(edition, null, by, at, null, lines(arguments), "");
    }

    static Happening of(Plan plan, Person by, Instant at, Object... arguments) {
        return new Happening(null, plan, by, at, null, lines(arguments), "");
    }

    /** That a deadline comes near. */
    static Happening due(Edition edition, Instant at, Instant dueAt, Object... arguments) {
        return new Happening(edition, null, null, at, dueAt, lines(arguments), "");
    }

    /** The same, so that its notices lead to this place in the room. */
    Happening shownAt(String id) {
        return new Happening(edition, plan, by, at, dueAt, arguments, id);
    }

    /** A moment that there may be none of. Whoever reads the sentence sees it as their language writes it. */
    static Object moment(Instant at) {
        return at == null ? "" : at;
    }

    private static List<String> lines(Object... arguments) {
        return List.of(arguments).stream().map(Happening::line).toList();
    }

    private static String line(Object argument) {
        return String.valueOf(argument).strip().replaceAll("\\s+", " ");
    }
}
