package org.thesop.frontpage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.thesop.people.Person;
import org.thesop.story.ForbiddenException;
import org.thesop.story.Permissions;
import org.thesop.story.Section;

/**
 * What managing editors do to a page. Each change is a version of its own, made of the one that the person saw: when that
 * is not the newest any more, nothing is done. Readers see none of it before {@link #putOut}.
 */
@ApplicationScoped
@Transactional
public class Arranging {

    @PersistenceContext
    EntityManager em;

    @Inject
    Arrangements arrangements;

    @Inject
    StoryLines stories;

    @Inject
    Event<PageArranged> arranged;

    @Inject
    Clock clock;

    /**
     * Puts a story or a rule into a slot. A story that stands elsewhere on the page at the same time leaves that place.
     *
     * @param seen the number of the version that the person looked at, 0 for the untouched page
     * @throws ForbiddenException when the person may not
     * @throws OvertakenException when somebody else changed the page meanwhile
     * @throws NotOnThePaperException when the story is neither out nor scheduled
     */
    public void place(PaperPage page, int seen, Spot at, Pick pick, Person by) {
        var about = pick.isRule()
                ? named(pick.section())
                : stories.toChoose(pick.story())
                        .map(StoryLine::headline)
                        .orElseThrow(() -> new NotOnThePaperException(pick.story()));
        var change =
                switch (pick.kind()) {
                    case STORY -> ArrangementChange.PLACED;
                    case NEWEST -> ArrangementChange.RULED;
                    case MOST_READ -> ArrangementChange.RULED_BY_READERS;
                };
        var now = clock.instant();
        change(page, seen, new Told(change, about, by), before -> before.place(at, pick, now));
    }

    /**
     * Gives one of the choices for a slot, by its number from 0, another time; refused as {@link #place} is.
     *
     * @param from null for at once
     * @param until null for until it is taken off
     */
    public void retime(PaperPage page, int seen, Spot at, int pick, Instant from, Instant until, Person by) {
        var now = clock.instant();
        change(
                page,
                seen,
                new Told(ArrangementChange.RETIMED, "", by),
                before -> before.retime(at, pick, from, until, now));
    }

    /** Takes one of the choices for a slot off, by its number from 0; refused as {@link #place} is. */
    public void takeOff(PaperPage page, int seen, Spot at, int pick, Person by) {
        change(page, seen, new Told(ArrangementChange.TAKEN_OFF, "", by), before -> before.takeOff(at, pick));
    }

    /** Frees a slot; refused as {@link #place} is. */
    public void clear(PaperPage page, int seen, Spot at, Person by) {
        change(page, seen, new Told(ArrangementChange.TAKEN_OFF, "", by), before -> before.clear(at));
    }

    /** Lets two slots change places; refused as {@link #place} is. */
    public void swap(PaperPage page, int seen, Spot one, Spot other, Person by) {
        change(page, seen, new Told(ArrangementChange.SWAPPED, "", by), before -> before.swap(one, other));
    }

    /**
     * Adds a row at the foot of the page; refused as {@link #place} is.
     *
     * @param section whose newest stories fill it; null for those of the whole paper
     */
    public void addRow(PaperPage page, int seen, Template template, Long section, Person by) {
        change(
                page,
                seen,
                new Told(ArrangementChange.ROW_ADDED, named(section), by),
                before -> before.addRow(template, section));
    }

    /**
     * Fills a row with the newest stories of another section; what was chosen for its slots stays. Refused as
     * {@link #place} is.
     *
     * @param section null for the newest of the whole paper
     */
    public void fillRow(PaperPage page, int seen, int row, Long section, Person by) {
        change(
                page,
                seen,
                new Told(ArrangementChange.ROW_FILLED, named(section), by),
                before -> before.fillRow(row, section));
    }

    private String named(Long section) {
        return section == null ? "" : em.find(Section.class, section).name();
    }

    /** Moves a row one place up; refused as {@link #place} is. */
    public void moveUp(PaperPage page, int seen, int row, Person by) {
        change(page, seen, new Told(ArrangementChange.ROW_MOVED, "", by), before -> before.moveUp(row));
    }

    /** Removes a row with all that was chosen for it; refused as {@link #place} is. */
    public void removeRow(PaperPage page, int seen, int row, Person by) {
        change(page, seen, new Told(ArrangementChange.ROW_REMOVED, "", by), before -> before.removeRow(row));
    }

    /** Takes the last change back, and the one before it when called again. Nothing happens when there is none. */
    public void undo(PaperPage page, int seen, Person by) {
        var newest = newestSeen(page, seen, by);
        newest.flatMap(ArrangementVersion::before).ifPresent(number -> {
            var target = arrangements.numbered(page, number);
            var done = new Told(ArrangementChange.TAKEN_BACK, newest.get().about(), by);
            keep(page, newest, done, arrangements.content(page, target), target.flatMap(ArrangementVersion::before));
        });
    }

    /** Brings an earlier version back as the newest; refused as {@link #place} is. */
    public void bringBack(PaperPage page, int seen, int number, Person by) {
        var newest = newestSeen(page, seen, by);
        var target = arrangements.numbered(page, number);
        var done = new Told(ArrangementChange.BROUGHT_BACK, Integer.toString(number), by);
        keep(page, newest, done, arrangements.content(page, target), newest.map(ArrangementVersion::number));
    }

    /** Shows the arrangement to readers, from now on; refused as {@link #place} is. */
    public void putOut(PaperPage page, int seen, Person by) {
        var at = clock.instant();
        newestSeen(page, seen, by).ifPresent(newest -> {
            newest.putOut(em.getReference(Person.class, by.id()), at);
            arranged.fire(new PageArranged(page.section(), newest.number(), by.id(), at));
        });
    }

    /**
     * Shows the arrangement to readers from a moment on that is still to come, as it stands now: what is changed until then
     * is not in it. Nothing happens when readers see it already. Refused as {@link #place} is.
     *
     * @throws IllegalArgumentException when that moment is over
     */
    public void putOutAt(PaperPage page, int seen, Instant moment, Person by) {
        var now = clock.instant();
        if (!moment.isAfter(now)) {
            throw new IllegalArgumentException("an arrangement for " + moment);
        }
        var newest = newestSeen(page, seen, by);
        var seenByReaders = arrangements.out(page, now);
        newest.filter(version -> seenByReaders.isEmpty() || seenByReaders.get() != version)
                .ifPresent(version -> {
                    version.putOut(em.getReference(Person.class, by.id()), moment);
                    arranged.fire(new PageArranged(page.section(), version.number(), by.id(), now));
                });
    }

    /** Does not show a version at the moment that was planned; nothing happens when readers have seen it. */
    public void keepIn(PaperPage page, int number, Person by) {
        refuseOthers(by);
        arrangements.lock(page);
        var now = clock.instant();
        arrangements.numbered(page, number).ifPresent(version -> {
            version.keepIn(now);
            arranged.fire(new PageArranged(page.section(), number, by.id(), now));
        });
    }

    private static void refuseOthers(Person by) {
        if (!Permissions.mayArrange(by)) {
            throw new ForbiddenException("arranging by " + by);
        }
    }

    private record Told(ArrangementChange change, String about, Person by) {}

    private void change(PaperPage page, int seen, Told told, UnaryOperator<Arrangement> change) {
        var newest = newestSeen(page, seen, told.by());
        keep(page, newest, told, change.apply(arrangements.content(page, newest)), Optional.of(seen));
    }

    private Optional<ArrangementVersion> newestSeen(PaperPage page, int seen, Person by) {
        refuseOthers(by);
        arrangements.lock(page);
        var newest = arrangements.newest(page);
        var number = newest.map(ArrangementVersion::number).orElse(0);
        if (number != seen) {
            throw new OvertakenException(seen, number);
        }
        return newest;
    }

    private void keep(
            PaperPage page,
            Optional<ArrangementVersion> newest,
            Told told,
            Arrangement arrangement,
            Optional<Integer> before) {
        var number = newest.map(ArrangementVersion::number).orElse(0) + 1;
        var by = em.getReference(Person.class, told.by().id());
        var done = new ArrangementVersion.Done(told.change(), told.about(), by, clock.instant());
        arrangements.add(new ArrangementVersion(page, number, before.orElse(null), done, arrangement));
        arranged.fire(new PageArranged(page.section(), number, told.by().id(), clock.instant()));
    }
}
