package org.thesop.frontpage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.thesop.newsstand.Shown;

/** The pages that can be arranged, with a story in each slot: for readers as things stand, for the desk at any moment. */
@ApplicationScoped
@Transactional
public class Pages {

    /** Of each section on the front page: enough for a strip of it, even when all that stands above came from it. */
    private static final int ON_THE_FRONT_PAGE = 13;

    /** Of its own section on a section's page: two rows, and a list. */
    private static final int ON_A_SECTIONS_PAGE = 45;

    /** A page that shows what is read most is printed anew as often; not with each reader. */
    private static final Duration READERS_ARE_FOLLOWED_EVERY = Duration.ofMinutes(10);

    @Inject
    Candidates candidates;

    @Inject
    Arrangements arrangements;

    @Inject
    Shown shown;

    @Inject
    Clock clock;

    /** As readers see it now. One statement, however it is arranged. */
    public Filled now(PaperPage page) {
        var now = clock.instant();
        var found = candidates.now(page, now, most(page));
        var arrangement = found.version() == null ? Arrangement.untouched(page) : arrangements.content(found.version());
        if (page.isFront()) {
            shown.front();
        } else {
            shown.section(page.section());
        }
        shown.until(found.next());
        shown.until(arrangement.changesAfter(now).orElse(null));
        if (arrangement.followsReaders(now)) {
            shown.until(now.plus(READERS_ARE_FOLLOWED_EVERY));
        }
        return Filling.fill(arrangement, now, found.candidates());
    }

    /** As readers will see it at a moment that is still to come, when nobody changes anything until then. */
    public Filled foreseen(PaperPage page, Instant moment) {
        return foreseen(page, arrangements.out(page, moment), moment);
    }

    /** As readers would see a version of the arrangement at a moment that is still to come. */
    public Filled foreseen(PaperPage page, int number, Instant moment) {
        return foreseen(page, arrangements.numbered(page, number), moment);
    }

    /** As it would be now with this version of the arrangement. */
    Filled now(PaperPage page, Optional<ArrangementVersion> version) {
        var now = clock.instant();
        var id = version.map(ArrangementVersion::id).orElse(null);
        return Filling.fill(arrangements.content(page, version), now, candidates.out(page, id, now, most(page)));
    }

    private Filled foreseen(PaperPage page, Optional<ArrangementVersion> version, Instant moment) {
        var id = version.map(ArrangementVersion::id).orElse(null);
        return Filling.fill(
                arrangements.content(page, version), moment, candidates.foreseen(page, id, moment, most(page)));
    }

    private static int most(PaperPage page) {
        return page.isFront() ? ON_THE_FRONT_PAGE : ON_A_SECTIONS_PAGE;
    }
}
