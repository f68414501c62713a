package org.thesop.people;

import jakarta.persistence.Column;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;

/** What somebody of the newsroom said about something, and when. It is never changed. */
@MappedSuperclass
public abstract class Said {

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "person_id")
    private Person by;

    @Column(name = "said_at", nullable = false)
    private Instant at;

    @Column(nullable = false)
    private String text;

    protected Said() {}

    /** @throws IllegalArgumentException when it has no words */
    protected Said(Person by, Instant at, String text) {
        this.by = by;
        this.at = at;
        this.text = text.strip();
        if (this.text.isEmpty()) {
            throw new IllegalArgumentException("nothing was said");
        }
    }

    public Person by() {
        return by;
    }

    public Instant at() {
        return at;
    }

    public String text() {
        return text;
    }
}
