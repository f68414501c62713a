package org.thesop.site;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.YearMonth;
import java.util.Optional;
import org.thesop.newsstand.Shown;
import org.thesop.people.People;
import org.thesop.people.Person;
import org.thesop.platform.Days;
import org.thesop.platform.PaperZone;

/** The page of everybody who is or was of the newsroom, with what they wrote and pictured. Four queries. */
@ApplicationScoped
@Transactional
public class Portfolios {

    private static final int MOST = 60;

    @Inject
    People people;

    @Inject
    PaperZone zone;

    @Inject
    Teasers teasers;

    @Inject
    ClipCount count;

    @Inject
    Shown shown;

    /** Who does not want to be found is not, whatever of theirs is out. */
    private Optional<Person> listed(String handle) {
        return people.withHandle(handle).filter(Person::listed);
    }

    /** The path of the person's page; empty when readers find nobody under this handle. */
    public Optional<String> path(String handle) {
        return people.withHandle(handle)
                .map(Person::inTheEnd)
                .filter(Person::listed)
                .map(person -> "/people/" + person.handle());
    }

    /** The name of whoever readers find under this handle, with the path of the person's page. */
    public Optional<Name> name(String handle) {
        return listed(handle).map(person -> Name.of(person.name(), person.handle()));
    }

    /** The person's page, its clips after the cursor; empty when readers find nobody under this handle. */
    public Optional<Portfolio> of(String handle, String before) {
        return listed(handle).map(person -> {
            var role = person.hasLeft() ? person.leftAs() : person.role();
            var after = Cursor.of(before);
            shown.person(person.id());
            return new Portfolio(
                    person.handle(),
                    person.name(),
                    Portfolio.keyOf(role),
                    person.title(),
                    person.school(),
                    person.bio(),
                    person.languageName().orElse(null),
                    person.portrait(),
                    person.links().stream().map(Portfolio.Link::to).toList(),
                    Days.month(YearMonth.from(person.joinedOn())),
                    person.hasLeft() ? Days.month(YearMonth.from(zone.day(person.leftAt()))) : null,
                    after.isPresent(),
                    count.of(handle),
                    teasers.ofPerson(handle, after.orElse(Cursor.NEWEST), MOST));
        });
    }
}
