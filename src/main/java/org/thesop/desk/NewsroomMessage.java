package org.thesop.desk;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import org.thesop.people.Person;

/** What a managing editor says to the whole newsroom: it stands on every desk until its person closes it. */
@Entity
@Table(name = "newsroom_message")
public class NewsroomMessage {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(nullable = false)
    private String text;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "said_by_id")
    private Person by;

    @Column(name = "said_at", nullable = false)
    private Instant at;

    @Column(name = "shown_until", nullable = false)
    private Instant until;

    protected NewsroomMessage() {}

    NewsroomMessage(String text, Person by, Instant at, Instant until) {
        this.text = text;
        this.by = by;
        this.at = at;
        this.until = until;
    }

    void end(Instant now) {
        until = now;
    }

    public Long id() {
        return id;
    }

    public String text() {
        return text;
    }

    public Person by() {
        return by;
    }

    public Instant at() {
        return at;
    }

    public Instant until() {
        return until;
    }
}
