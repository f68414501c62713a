package org.thesop.frontpage;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.thesop.people.Person;

/** One version of how a page is arranged: who made it, and from when on readers saw it, if they ever did. */
@Entity
@Table(name = "arrangement")
public class ArrangementVersion {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    /** Null for the front page. */
    @Column(name = "section_id")
    private Long section;

    /** From 1, for each page; 0 is the page that nobody has arranged. */
    @Column(nullable = false)
    private int number;

    /** The version that undoing leads to; null when there is nothing to undo. */
    @Column(name = "before_number")
    private Integer before;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private ArrangementChange change;

    /** A headline, or the number of a row: what was changed. */
    @Column(nullable = false)
    private String about;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "made_by_id")
    private Person madeBy;

    @Column(name = "made_at", nullable = false)
    private Instant madeAt;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "out_by_id")
    private Person outBy;

    @Column(name = "out_at")
    private Instant outAt;

    @ElementCollection
    @CollectionTable(name = "arrangement_row", joinColumns = @JoinColumn(name = "arrangement_id"))
    @OrderColumn(name = "position")
    private List<KeptRow> rows = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "arrangement_pick", joinColumns = @JoinColumn(name = "arrangement_id"))
    @OrderColumn(name = "position")
    private List<KeptPick> picks = new ArrayList<>();

    protected ArrangementVersion() {}

    /** @param before what undoing it leads to, null for nothing */
    ArrangementVersion(PaperPage page, int number, Integer before, Done done, Arrangement arrangement) {
        this.section = page.section();
        this.number = number;
        this.before = before;
        this.change = done.change();
        this.about = done.about();
        this.madeBy = done.by();
        this.madeAt = done.at();
        for (var row = 0; row < arrangement.rows().size(); row++) {
            keep(row, arrangement.rows().get(row));
        }
    }

    /** What somebody did. */
    record Done(ArrangementChange change, String about, Person by, Instant at) {}

    private void keep(int at, Row row) {
        rows.add(new KeptRow(row));
        for (var slot = 0; slot < row.slots().size(); slot++) {
            for (var pick : row.slots().get(slot).picks()) {
                picks.add(new KeptPick(new Spot(at, slot), pick));
            }
        }
    }

    Arrangement arrangement() {
        var free = new ArrayList<>(rows.stream().map(KeptRow::free).toList());
        for (var pick : picks) {
            var at = pick.spot();
            free.set(at.row(), free.get(at.row()).change(at.slot(), pick::after));
        }
        return new Arrangement(free);
    }

    /** Shows it to readers from this moment on. */
    void putOut(Person by, Instant from) {
        outBy = by;
        outAt = from;
    }

    /** Is not shown at the moment that was planned; nothing happens when readers have seen it. */
    void keepIn(Instant now) {
        if (isPlanned(now)) {
            outBy = null;
            outAt = null;
        }
    }

    /** Whether readers see it later, by a moment that somebody chose. */
    public boolean isPlanned(Instant now) {
        return outAt != null && outAt.isAfter(now);
    }

    /** Whether readers see it, or saw it. */
    boolean wasOut(Instant now) {
        return outAt != null && !outAt.isAfter(now);
    }

    public Long id() {
        return id;
    }

    public int number() {
        return number;
    }

    /** The version that undoing leads to, 0 for the page that nobody has arranged; empty when there is nothing to undo. */
    public Optional<Integer> before() {
        return Optional.ofNullable(before);
    }

    public ArrangementChange change() {
        return change;
    }

    public String about() {
        return about;
    }

    public Person madeBy() {
        return madeBy;
    }

    public Instant madeAt() {
        return madeAt;
    }

    /** Since when readers see it, or saw it, or from when on they will; null for never. */
    public Instant outAt() {
        return outAt;
    }

    public Person outBy() {
        return outBy;
    }
}
