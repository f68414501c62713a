package org.thesop.site;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.thesop.people.People;

/** The page of everybody who is or was of the newsroom, with what they wrote and pictured. Three queries. */
@ApplicationScoped
@Transactional
public class Portfolios {

    private static final int MOST = 60;
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.US);

    @Inject
    People people;

    @Inject
    Teasers teasers;

    /** The path of the person's page; empty when nobody has this handle. */
    public Optional<String> path(String handle) {
        return people.withHandle(handle).map(person -> "/people/" + person.handle());
    }

    /** The person's page, its clips after the cursor; empty when nobody has this handle. */
    public Optional<Portfolio> of(String handle, String before) {
        return people.withHandle(handle).map(person -> {
            var after = Cursor.of(before);
            return new Portfolio(
                    person.handle(),
                    person.name(),
                    Portfolio.keyOf(person.role()),
                    person.title(),
                    person.bio(),
                    MONTH.format(person.joinedOn()),
                    after.isPresent(),
                    teasers.ofPerson(handle, after.orElse(Cursor.NEWEST), MOST));
        });
    }
}
