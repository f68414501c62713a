package org.thesop.staff;

import org.thesop.people.Person;
import org.thesop.people.Role;

/** Who looks after the people of the newsroom. */
public final class StaffPermissions {

    private StaffPermissions() {}

    /** Whether the person lists everybody, hands over the work of those who leave, and answers claims. */
    public static boolean mayLookAfterPeople(Person by) {
        return by.has(Role.MANAGING_EDITOR);
    }

    /** Whether the person says how somebody is introduced: themselves, and a managing editor anybody. */
    public static boolean mayIntroduce(Person whom, Person by) {
        return (whom.equals(by) && by.role() != null) || mayLookAfterPeople(by);
    }
}
