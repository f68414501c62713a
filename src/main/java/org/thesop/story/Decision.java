package org.thesop.story;

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
import jakarta.persistence.Transient;
import java.time.Instant;
import org.thesop.people.Person;

/** One transition of an edition, with who, when and why. Never changed. The record of why something was published. */
@Entity
public class Decision {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "edition_id")
    private Edition edition;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private EditionAction action;

    @Enumerated(EnumType.STRING)
    @Column(name = "from_state")
    private EditionState from;

    @Enumerated(EnumType.STRING)
    @Column(name = "to_state", nullable = false)
    private EditionState to;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "person_id")
    private Person by;

    @Column(name = "taken_at", nullable = false)
    private Instant at;

    @Column(nullable = false)
    private String reason;

    /** The planned moment of a schedule, the own moment of an import, null otherwise. */
    private Instant moment;

    /** Of the moment, and so not kept: who has to be told that it is out of their hands. */
    @Transient
    private Person claimantBefore;

    protected Decision() {}

    Decision(Edition edition, EditionAction action, EditionState from, EditionState to, Person before, Ask ask) {
        this.edition = edition;
        this.action = action;
        this.from = from;
        this.to = to;
        this.claimantBefore = before;
        this.by = ask.by().person();
        this.at = ask.at();
        this.reason = ask.reason();
        this.moment = ask.moment();
    }

    public Long id() {
        return id;
    }

    public Edition edition() {
        return edition;
    }

    public EditionAction action() {
        return action;
    }

    /** Null for what brought the edition to life. */
    public EditionState from() {
        return from;
    }

    public EditionState to() {
        return to;
    }

    /** Null for the clock. */
    public Person by() {
        return by;
    }

    public Instant at() {
        return at;
    }

    /** Who had it in review until this was decided; null when nobody had, and for what was decided in another transaction. */
    Person claimantBefore() {
        return claimantBefore;
    }

    public String reason() {
        return reason;
    }

    public Instant moment() {
        return moment;
    }
}
