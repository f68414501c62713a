package org.thesop.notify;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.thesop.people.Person;
import org.thesop.story.Edition;
import org.thesop.story.EditionAction;
import org.thesop.story.Permissions;

/** Somebody who is to be told of something, as what, and in which words. */
record Addressee(Person person, NoticeKind kind, String wording) {

    /**
     * Whom a transition concerns, each once.
     *
     * @param before who had it in review before, null when nobody had
     */
    static List<Addressee> of(EditionAction action, Edition edition, Person before, Receivers.Staff staff) {
        Map<Person, Addressee> all = new LinkedHashMap<>();
        for (var telling : Telling.of(action)) {
            for (var person : telling.receivers().of(edition, before, staff)) {
                all.putIfAbsent(person, new Addressee(person, telling.kind(), telling.wording()));
            }
        }
        return new ArrayList<>(all.values());
    }

    static List<Addressee> all(Collection<Person> people, NoticeKind kind, String wording) {
        return people.stream()
                .map(person -> new Addressee(person, kind, wording))
                .toList();
    }

    /** Whether this person is told: not of what they did themselves, and of no copy that is not theirs to read. */
    boolean isTold(Happening what) {
        return !person.equals(what.by()) && mayHear(what.edition(), person);
    }

    /**
     * Whether somebody may be told of this edition: whoever works here and may read it. That a managing editor could open
     * private copy, on record, is no reason to carry it to them.
     *
     * @param edition null for what is planned: whom that concerns is decided when it is told
     */
    static boolean mayHear(Edition edition, Person person) {
        if (edition == null) {
            return person.role() != null;
        }
        return person.role() != null
                && Permissions.mayRead(edition, person)
                && !Permissions.opensPrivately(edition, person);
    }
}
