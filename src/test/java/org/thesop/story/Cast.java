package org.thesop.story;

import java.time.LocalDate;
import org.thesop.people.Person;
import org.thesop.people.Role;

/** The small newsroom that every test knows, each person as the database would hand them out: with an id. */
public final class Cast {

    private static final LocalDate JOINED = LocalDate.of(2024, 9, 2);

    public final Person wendy = person(1, "wendy", "Wendy Marsh", Role.WRITER);
    public final Person walt = person(2, "walt", "Walt Osei", Role.WRITER);
    public final Person eddie = person(3, "eddie", "Eddie Lind", Role.EDITOR);
    public final Person erin = person(4, "erin", "Erin Vale", Role.EDITOR);
    public final Person maggie = person(5, "maggie", "Maggie Hale", Role.MANAGING_EDITOR);
    public final Person miles = person(6, "miles", "Miles Ford", Role.MANAGING_EDITOR);

    /** An editor who was once a writer of every story that {@link Newsroom} starts, and is barred for that. */
    public final Person ernest = person(7, "ernest", "Ernest Bow", Role.EDITOR);

    /** Reads the paper and has no role in it. */
    public final Person rita = person(8, "rita", "Rita Noon", null);

    static Person person(long id, String handle, String name, Role role) {
        return Ids.give(new Person(handle, name, role, JOINED), id);
    }
}
