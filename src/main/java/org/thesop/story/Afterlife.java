package org.thesop.story;

import jakarta.persistence.Column;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.thesop.people.Person;

/** What a story goes through long after its publication: somebody looks at it again, and one day it is history. */
@MappedSuperclass
public abstract class Afterlife extends Translated {

    /** Since then it is kept as it was: readers are told, and only managing editors have it changed. Null before. */
    @Column(name = "history_since")
    private Instant historySince;

    @Column(name = "look_again_on")
    private LocalDate lookAgainOn;

    @Column(name = "look_again_note")
    private String lookAgainNote;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "look_again_by_id")
    private Person lookAgainBy;

    /** A reminder of a story. */
    public record LookAgain(LocalDate on, String note, Person by) {}

    void becomesHistory(Instant at) {
        if (historySince == null) {
            historySince = at;
        }
    }

    void isNoHistory() {
        historySince = null;
    }

    void lookAgain(LocalDate on, String note, Person by) {
        lookAgainOn = on;
        lookAgainNote = note;
        lookAgainBy = by;
    }

    void lookedAtAgain() {
        lookAgain(null, null, null);
    }

    public boolean history() {
        return historySince != null;
    }

    /** On which day whom is reminded of it; empty for never. */
    public Optional<LookAgain> lookAgain() {
        return lookAgainOn == null
                ? Optional.empty()
                : Optional.of(new LookAgain(lookAgainOn, lookAgainNote == null ? "" : lookAgainNote, lookAgainBy));
    }
}
