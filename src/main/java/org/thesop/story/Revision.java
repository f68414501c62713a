package org.thesop.story;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import java.util.List;
import org.thesop.people.Person;

/** One acknowledged save of an edition: who, when, why, and all the words. Never changed, never deleted. */
@Entity
public class Revision {

    /** What made somebody save. */
    public enum Why {
        /** The copy with which an edition begins; nobody typed it there. */
        START,
        AUTOSAVE,
        SAVE,
        SUBMIT,
        EDIT,
        RESTORE,
        /** Came when another save had come between: kept beside the edition, not in it. */
        STRAY
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "edition_id")
    private Edition edition;

    @Column(nullable = false)
    private int number;

    /** The number of the revision that the typed text began from. */
    @Column(name = "built_on", nullable = false)
    private int builtOn;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "person_id")
    private Person by;

    @Column(name = "saved_at", nullable = false)
    private Instant at;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private Why why;

    /** The edition's state when it was saved. */
    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private EditionState state;

    @Embedded
    private Copy copy;

    @Convert(converter = BylinesAsJson.class)
    @Column(nullable = false)
    private List<BylinesAsJson.Line> bylines;

    /** See {@link Authorship#stored()}. */
    @Column(nullable = false)
    private String authorship;

    protected Revision() {}

    Revision(
            Edition edition, int number, int builtOn, Person by, Instant at, Why why, Copy copy, List<Byline> bylines) {
        this.edition = edition;
        this.number = number;
        this.builtOn = builtOn;
        this.by = by;
        this.at = at;
        this.why = why;
        this.state = edition.state();
        this.copy = copy;
        this.bylines = bylines.stream().map(BylinesAsJson.Line::of).toList();
        this.authorship = "";
    }

    Revision writtenBy(Authorship words) {
        authorship = words.stored();
        return this;
    }

    public int number() {
        return number;
    }

    public int builtOn() {
        return builtOn;
    }

    public Person by() {
        return by;
    }

    public Instant at() {
        return at;
    }

    public Why why() {
        return why;
    }

    public EditionState state() {
        return state;
    }

    public Copy copy() {
        return copy;
    }

    public Authorship authorship() {
        return Authorship.stored(authorship);
    }
}
