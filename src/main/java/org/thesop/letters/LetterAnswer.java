package org.thesop.letters;

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

/** What an editor wrote back. Never changed: it is what the reader got. */
@Entity
@Table(name = "letter_answer")
public class LetterAnswer {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "letter_id")
    private Letter letter;

    /** Plain. */
    @Column(nullable = false)
    private String text;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "by_id")
    private Person by;

    @Column(name = "answered_at", nullable = false)
    private Instant at;

    protected LetterAnswer() {}

    LetterAnswer(Letter letter, String text, Person by, Instant at) {
        this.letter = letter;
        this.text = text;
        this.by = by;
        this.at = at;
    }

    public Long id() {
        return id;
    }

    public Letter letter() {
        return letter;
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
}
