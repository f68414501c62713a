package org.thesop.planning;

import org.thesop.people.Person;
import org.thesop.people.Role;

/** Who may do something with a pitch or an assignment: one predicate a line. */
public enum PlanWho {
    WRITER((planned, person) -> person.has(Role.WRITER)),
    PITCHER((planned, person) -> person.has(Role.WRITER) && planned.isOf(person)),
    ASSIGNED_WRITER((planned, person) -> person.has(Role.WRITER) && planned.isOf(person)),
    ASKED_WRITER((planned, person) -> person.has(Role.WRITER) && planned.isOf(person) && planned.awaits(person)),
    WRITER_WHO_ACCEPTED(
            (planned, person) -> person.has(Role.WRITER) && planned.isOf(person) && !planned.awaits(person)),
    EDITOR((planned, person) -> person.has(Role.EDITOR));

    private interface Test {
        boolean allows(Planned<?> planned, Person person);
    }

    private final Test test;

    PlanWho(Test test) {
        this.test = test;
    }

    boolean allows(Planned<?> planned, Person person) {
        return test.allows(planned, person);
    }
}
