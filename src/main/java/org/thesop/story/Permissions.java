package org.thesop.story;

import java.util.EnumSet;
import java.util.Set;
import org.thesop.people.Person;
import org.thesop.people.Role;

/** Who may edit and who may read copy, beside the table of who may move it. Lists obey {@link #READABLE} instead. */
public final class Permissions {

    private static final Set<EditionState> WRITING = EnumSet.of(EditionState.DRAFT, EditionState.CHANGES_REQUESTED);

    /**
     * The same as {@link #mayRead} as a condition of JPQL, for an edition {@code e} with its story {@code s}, with the
     * parameters {@code :me} (person) and {@code :seesAll} (whether an editor). A managing editor's recorded look at
     * private copy is not in it: lists show nobody's private copy.
     */
    public static final String READABLE =
            """
            (e.state in ('PUBLISHED', 'SUPERSEDED', 'WITHDRAWN')
             or exists (select p.id from StoryPerson p where p.story = s and p.person = :me and p.endedAt is null)
             or (:seesAll = true and s.limited = false and not (s.firstSubmittedAt is null and e.state = 'DRAFT')))
            """;

    private Permissions() {}

    /** Whether the person may change the words of this edition now. */
    public static boolean mayEdit(Edition edition, Person person) {
        return mayEditIn(edition.state(), edition, person);
    }

    /** The same as if the edition were in that state: text typed then may still arrive now. */
    static boolean mayEditIn(EditionState state, Edition edition, Person person) {
        if (!mayRead(edition, person)) {
            return false;
        }
        if (WRITING.contains(state)) {
            return person.has(Role.EDITOR) || edition.story().isWriter(person);
        }
        return state == EditionState.IN_REVIEW && Who.CLAIMANT.allows(edition, person);
    }

    /** Whether the person may change the list of its writers. */
    public static boolean mayName(Story story, Person person) {
        return person.has(Role.EDITOR) || (person.has(Role.WRITER) && story.isWriter(person));
    }

    /** Whether the person may read all of this edition's copy. */
    public static boolean mayRead(Edition edition, Person person) {
        return isOut(edition)
                || edition.story().names(person)
                || (person.has(Role.EDITOR) && !isPrivate(edition))
                || opensPrivately(edition, person);
    }

    /** Whether reading it is a managing editor's look at private or limited copy, which is put on record. */
    public static boolean opensPrivately(Edition edition, Person person) {
        return isPrivate(edition) && person.has(Role.MANAGING_EDITOR) && !edition.story().names(person);
    }

    /** A first draft until it is first submitted, and a limited story: only for those named on it. */
    public static boolean isPrivate(Edition edition) {
        var story = edition.story();
        var firstDraft = story.firstSubmittedAt() == null && edition.state() == EditionState.DRAFT;
        return !isOut(edition) && (story.limited() || (firstDraft && edition.kind() == EditionKind.FIRST));
    }

    private static boolean isOut(Edition edition) {
        return edition.state() == EditionState.PUBLISHED
                || edition.state() == EditionState.SUPERSEDED
                || edition.state() == EditionState.WITHDRAWN;
    }
}
