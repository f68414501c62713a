package org.thesop.planning;

import org.thesop.people.Person;
import org.thesop.people.Role;
import org.thesop.story.Permissions;

/** Who may read and discuss what is planned, beside the tables of who may move it. */
public final class PlanningPermissions {

    /**
     * The same as {@link #mayRead(Pitch, Person)} as a condition of JPQL, for a pitch {@code p}, with the parameters
     * {@code :me} (person) and {@code :seesAll} (whether an editor).
     */
    static final String READABLE_PITCH = """
            ((:seesAll = true or p.by = :me or p.state = 'ACCEPTED')
             and not exists (select h.id from Assignment h join h.story l where h.pitch = p and l.limited = true
                and not exists (select n.id from StoryPerson n
                    where n.story = l and n.person = :me and n.endedAt is null)))
            """;

    /** The same as {@link #mayRead(Assignment, Person)} for an assignment {@code a}, with the same parameters. */
    static final String READABLE_ASSIGNMENT = """
            ((:seesAll = true or exists (select w.id from AssignmentWriter w
                where w.assignment = a and w.person = :me and w.answer <> 'DECLINED'))
             and not exists (select l.id from Story l where l.id = a.story.id and l.limited = true
                and not exists (select n.id from StoryPerson n
                    where n.story = l and n.person = :me and n.endedAt is null)))
            """;

    private PlanningPermissions() {}

    /**
     * Writers see their own pitches and those that were accepted, editors all. That a limited story came of one is asked
     * beside this, where pitches are loaded.
     */
    public static boolean mayRead(Pitch pitch, Person person) {
        return person.has(Role.EDITOR)
                || (person.has(Role.WRITER) && (pitch.isOf(person) || pitch.state() == PitchState.ACCEPTED));
    }

    /** Whether the person reads what is said about a pitch and joins in: its pitcher and editors. */
    public static boolean mayDiscuss(Pitch pitch, Person person) {
        return person.has(Role.EDITOR) || (person.has(Role.WRITER) && pitch.isOf(person));
    }

    /** Writers see what is offered to them or accepted by them, editors all; what became a limited story its people. */
    public static boolean mayRead(Assignment assignment, Person person) {
        return (person.has(Role.EDITOR) || (person.has(Role.WRITER) && assignment.isOf(person)))
                && assignment
                        .story()
                        .filter(story -> !Permissions.mayKnowOf(story, person))
                        .isEmpty();
    }

    /** Whether the person gives work to others and sees who has what. */
    public static boolean mayAssign(Person person) {
        return person.has(Role.EDITOR);
    }
}
