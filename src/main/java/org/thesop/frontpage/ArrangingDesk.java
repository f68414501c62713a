package org.thesop.frontpage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.thesop.people.Person;
import org.thesop.story.ForbiddenException;
import org.thesop.story.Permissions;

/** What managing editors see of a page while they arrange it. */
@ApplicationScoped
@Transactional
public class ArrangingDesk {

    /** A day's work on a page; older versions stay in the database. */
    private static final int VERSIONS_SHOWN = 30;

    @Inject
    Arrangements arrangements;

    @Inject
    Pages pages;

    @Inject
    StoryLines stories;

    @Inject
    Clock clock;

    /** @throws ForbiddenException when the person may not */
    public PageAtTheDesk open(PaperPage page, Person by) {
        if (!Permissions.mayArrange(by)) {
            throw new ForbiddenException("arranging by " + by);
        }
        var versions = new ArrayList<>(arrangements.of(page, VERSIONS_SHOWN));
        if (versions.size() == VERSIONS_SHOWN) {
            // What is to come is never out of sight, however much was done since it was planned.
            arrangements.planned(page, clock.instant()).stream()
                    .filter(each ->
                            each.number() < versions.get(VERSIONS_SHOWN - 1).number())
                    .forEach(versions::add);
        }
        var newest = versions.stream().findFirst();
        var arrangement = arrangements.content(page, newest);
        var filled = pages.now(page, newest);
        var named = new HashSet<Long>();
        filled.inSlots().map(Candidate::story).forEach(named::add);
        arrangement.rows().stream()
                .flatMap(row -> row.slots().stream())
                .flatMap(slot -> slot.picks().stream())
                .map(Pick::story)
                .filter(Objects::nonNull)
                .forEach(named::add);
        return new PageAtTheDesk(page, versions, out(page, versions), arrangement, filled, stories.of(named));
    }

    /** Readers see the one whose moment came last, which may be older than all that are listed. */
    private Optional<ArrangementVersion> out(PaperPage page, List<ArrangementVersion> versions) {
        var now = clock.instant();
        return versions.size() < VERSIONS_SHOWN
                ? versions.stream()
                        .filter(version -> version.wasOut(now))
                        .max(Comparator.comparing(ArrangementVersion::outAt).thenComparing(ArrangementVersion::number))
                : arrangements.out(page, now);
    }
}
