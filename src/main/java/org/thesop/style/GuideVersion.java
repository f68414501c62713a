package org.thesop.style;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import org.thesop.people.Person;

/** The style guide as somebody saved it. Never changed: the next save makes the next version. */
@Entity
@Table(name = "style_guide")
public class GuideVersion {

    /** From 1; version 0 is the guide that the paper began with. */
    @Id
    private int number;

    @Column(nullable = false)
    private String text;

    @Column(nullable = false)
    private String note;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "person_id")
    private Person by;

    @Column(name = "saved_at", nullable = false)
    private Instant at;

    protected GuideVersion() {}

    GuideVersion(int number, String text, String note, Person by, Instant at) {
        this.number = number;
        this.text = text;
        this.note = note;
        this.by = by;
        this.at = at;
    }

    public int number() {
        return number;
    }

    public String text() {
        return text;
    }
}
