package org.thesop.story;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.thesop.people.Person;

/** Who cannot approve an edition because the copy is, in part, their own. Said on the screen before it happens. */
public final class Barred {

    /** The strongest reason comes first. */
    public enum Because {
        ITS_WRITER,
        HAS_BYLINE,
        WROTE_IN_DRAFT,
        WROTE_MUCH
    }

    private final Map<Person, Set<Because>> people = new LinkedHashMap<>();

    private Barred() {}

    /** What the story itself says: its writers, past and present, and whoever has a byline for words on any edition. */
    public static Barred from(Edition edition) {
        var barred = new Barred();
        edition.story().people().forEach(person -> {
            if (edition.story().wasWriter(person)) {
                barred.add(person, Because.ITS_WRITER);
            }
        });
        for (var each : edition.story().editions()) {
            for (var byline : each.bylines()) {
                if (byline.person() != null && byline.credit() == Byline.Credit.WORDS) {
                    barred.add(byline.person(), Because.HAS_BYLINE);
                }
            }
        }
        return barred;
    }

    /** Adds somebody for what the revisions show. */
    Barred add(Person person, Because because) {
        // What somebody wrote under a handle that was a double, they wrote.
        people.computeIfAbsent(person.inTheEnd(), nobody -> EnumSet.noneOf(Because.class))
                .add(because);
        return this;
    }

    /** Why this person cannot approve it; empty when nothing is in the way. */
    public Optional<Because> because(Person person) {
        return Optional.ofNullable(people.get(person))
                .map(reasons -> reasons.iterator().next());
    }
}
