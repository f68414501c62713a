package org.thesop.story;

import org.thesop.people.Actor;
import org.thesop.people.Role;

/** Who may take an action: one predicate a line. A managing editor is an editor too, and an editor a writer. */
public enum Who {
    WRITER((edition, by) -> by.has(Role.WRITER)),
    ITS_WRITER((edition, by) -> by.has(Role.WRITER) && edition.story().isWriter(by.person())),
    EDITOR((edition, by) -> by.has(Role.EDITOR)),
    CLAIMANT((edition, by) -> by.has(Role.EDITOR) && by.person().equals(edition.claimant())),
    MANAGING_EDITOR((edition, by) -> by.has(Role.MANAGING_EDITOR)),
    CLOCK((edition, by) -> by == Actor.CLOCK);

    private interface Test {
        boolean allows(Edition edition, Actor by);
    }

    private final Test test;

    Who(Test test) {
        this.test = test;
    }

    boolean allows(Edition edition, Actor by) {
        return test.allows(edition, by);
    }
}
