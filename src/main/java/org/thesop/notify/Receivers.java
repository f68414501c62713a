package org.thesop.notify;

import java.util.List;
import org.thesop.people.Person;
import org.thesop.people.Role;
import org.thesop.story.Edition;

/** Whom a transition concerns. Who did it, and who may not read the copy, is left out afterwards. */
enum Receivers {
    ITS_WRITERS {
        @Override
        List<Person> of(Edition edition, Person before, Staff staff) {
            return edition.story().writers();
        }
    },
    NAMED_EDITOR {
        @Override
        List<Person> of(Edition edition, Person before, Staff staff) {
            return edition.wantedEditor() == null ? List.of() : List.of(edition.wantedEditor());
        }
    },
    CLAIMANT {
        @Override
        List<Person> of(Edition edition, Person before, Staff staff) {
            return edition.claimant() == null ? List.of() : List.of(edition.claimant());
        }
    },
    /** Who had it in review until then. */
    CLAIMANT_BEFORE {
        @Override
        List<Person> of(Edition edition, Person before, Staff staff) {
            return before == null ? List.of() : List.of(before);
        }
    },
    /** Who asked to hear of everything that comes into the queue; of what is meant for one editor nobody else is told. */
    EDITORS_WHO_ASKED {
        @Override
        List<Person> of(Edition edition, Person before, Staff staff) {
            return edition.wantedEditor() == null ? staff.whoAskedFor(NoticeKind.QUEUE) : List.of();
        }
    },
    ITS_EDITORS {
        @Override
        List<Person> of(Edition edition, Person before, Staff staff) {
            return edition.approvals();
        }
    },
    PUBLISHER {
        @Override
        List<Person> of(Edition edition, Person before, Staff staff) {
            return edition.publisher() == null ? List.of() : List.of(edition.publisher());
        }
    },
    MANAGING_EDITORS {
        @Override
        List<Person> of(Edition edition, Person before, Staff staff) {
            return staff.withRole(Role.MANAGING_EDITOR);
        }
    };

    /** The people of the newsroom, as far as they are asked for. */
    interface Staff {

        List<Person> withRole(Role role);

        /** Editors who chose to be told of this kind, which nobody is told of otherwise. */
        List<Person> whoAskedFor(NoticeKind kind);
    }

    /** @param before who had it in review before the transition, null when nobody had */
    abstract List<Person> of(Edition edition, Person before, Staff staff);
}
