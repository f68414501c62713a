package org.thesop.audit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.thesop.people.Person;

/** A walk along the chain that somebody asked for, and what came of it. */
@Entity
@Table(name = "record_check")
public class RecordCheck {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "asked_at", nullable = false)
    private Instant askedAt;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "asked_by_id")
    private Person askedBy;

    @Column(name = "checked_at")
    private Instant checkedAt;

    private Long links;

    @Column(name = "last_hash")
    private String lastHash;

    @Enumerated(EnumType.STRING)
    @Column(name = "break_kind")
    private BreakKind kind;

    @Column(name = "break_number")
    private Long number;

    @Column(name = "break_decision_id")
    private Long decision;

    private String expected;

    private String found;

    protected RecordCheck() {}

    RecordCheck(Person askedBy, Instant at) {
        this.askedBy = askedBy;
        this.askedAt = at;
    }

    void came(Verdict verdict, Instant at) {
        checkedAt = at;
        links = verdict.links();
        lastHash = verdict.lastHash();
        var broken = verdict.broken();
        if (broken != null) {
            kind = broken.kind();
            number = broken.number();
            decision = broken.decision();
            expected = broken.expected();
            found = broken.found();
        }
    }

    public Instant askedAt() {
        return askedAt;
    }

    /** Null for the walk that is made at the end of each day. */
    public Person askedBy() {
        return askedBy;
    }

    /** Null while nobody has walked. */
    public Instant checkedAt() {
        return checkedAt;
    }

    /** What came of it; empty while nobody has walked. */
    public Optional<Verdict> verdict() {
        return checkedAt == null
                ? Optional.empty()
                : Optional.of(new Verdict(
                        links, lastHash, kind == null ? null : new Break(kind, number, decision, expected, found)));
    }
}
