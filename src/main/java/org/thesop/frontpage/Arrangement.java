package org.thesop.frontpage;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** How a page is arranged: its rows from the top. Never changed: a change makes a new one. */
public record Arrangement(List<Row> rows) {

    /** Below that nobody reads on. */
    public static final int MOST_ROWS = 12;

    private static final Arrangement FRONT =
            new Arrangement(List.of(Row.free(Template.LEAD, null), Row.free(Template.FOUR_UP, null)));

    private static final Arrangement LIST = new Arrangement(List.of());

    public Arrangement {
        rows = List.copyOf(rows);
    }

    /** The page as it is while nobody has arranged it: the front page filled by itself, a section's nothing but its list. */
    public static Arrangement untouched(PaperPage page) {
        return page.isFront() ? FRONT : LIST;
    }

    /** Whether there is such a place on it. */
    public boolean has(Spot at) {
        return at.row() >= 0
                && at.row() < rows.size()
                && at.slot() >= 0
                && at.slot() < rows.get(at.row()).slots().size();
    }

    /** The next moment when one of the choices begins or is over; empty when nothing changes by itself. */
    public Optional<Instant> changesAfter(Instant moment) {
        return rows.stream()
                .flatMap(row -> row.slots().stream())
                .flatMap(slot -> slot.picks().stream())
                .flatMap(pick -> Stream.of(pick.from(), pick.until()))
                .filter(each -> each != null && each.isAfter(moment))
                .min(Comparator.naturalOrder());
    }

    /** Whether readers see something at this moment that depends on what is read. */
    boolean followsReaders(Instant moment) {
        return rows.stream()
                .flatMap(row -> row.slots().stream())
                .flatMap(slot -> slot.picks().stream())
                .anyMatch(pick -> pick.kind() == Pick.Kind.MOST_READ && pick.isOn(moment));
    }

    public Slot slot(Spot at) {
        return rows.get(at.row()).slots().get(at.slot());
    }

    /** Puts something into a slot; a story that stands elsewhere at the same time leaves that place. */
    Arrangement place(Spot at, Pick pick, Instant now) {
        return changeAll(slot -> slot.without(pick)).change(at, slot -> slot.with(pick, now));
    }

    /** Takes one of the choices for a slot off, by its number from 0. */
    Arrangement takeOff(Spot at, int pick) {
        return change(at, slot -> slot.withoutNumber(pick));
    }

    /** Gives one of the choices for a slot another time. */
    Arrangement retime(Spot at, int pick, Instant from, Instant until, Instant now) {
        var retimed = slot(at).picks().get(pick).between(from, until);
        return takeOff(at, pick).place(at, retimed, now);
    }

    /** Frees a slot. */
    Arrangement clear(Spot at) {
        return change(at, slot -> Slot.FREE);
    }

    /** Lets two slots change places. */
    Arrangement swap(Spot one, Spot other) {
        var first = slot(one);
        var second = slot(other);
        return change(one, slot -> second).change(other, slot -> first);
    }

    /**
     * Adds a row at the foot.
     *
     * @param section null for a row of the whole paper
     * @throws IllegalArgumentException beyond {@link #MOST_ROWS}
     */
    Arrangement addRow(Template template, Long section) {
        if (rows.size() >= MOST_ROWS) {
            throw new IllegalArgumentException("row " + (rows.size() + 1));
        }
        return changeRows(changed -> changed.add(Row.free(template, section)));
    }

    /**
     * Fills a row from elsewhere.
     *
     * @param section null for the whole paper
     */
    Arrangement fillRow(int row, Long section) {
        return changeRows(changed -> changed.set(row, changed.get(row).filledFrom(section)));
    }

    Arrangement removeRow(int row) {
        return changeRows(changed -> changed.remove(row));
    }

    /** Moves a row one place towards the top; the first stays where it is. */
    Arrangement moveUp(int row) {
        return row == 0 ? this : changeRows(changed -> changed.add(row - 1, changed.remove(row)));
    }

    private Arrangement change(Spot at, UnaryOperator<Slot> change) {
        return changeRows(changed -> changed.set(at.row(), changed.get(at.row()).change(at.slot(), change)));
    }

    private Arrangement changeAll(UnaryOperator<Slot> change) {
        return new Arrangement(rows.stream().map(row -> row.changeAll(change)).toList());
    }

    private Arrangement changeRows(Consumer<List<Row>> change) {
        var changed = new ArrayList<>(rows);
        change.accept(changed);
        return new Arrangement(changed);
    }
}
