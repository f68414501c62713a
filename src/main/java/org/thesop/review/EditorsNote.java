package org.thesop.review;

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
import org.thesop.story.Edition;

/** What one editor tells the others about an edition. Its writers never see it, and it is never changed. */
@Entity
@Table(name = "editors_note")
public class EditorsNote {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "edition_id")
    private Edition edition;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "person_id")
    private Person by;

    @Column(name = "said_at", nullable = false)
    private Instant at;

    @Column(nullable = false)
    private String text;

    protected EditorsNote() {}

    EditorsNote(Edition edition, Person by, Instant at, String text) {
        this.edition = edition;
        this.by = by;
        this.at = at;
        this.text = text.strip();
        if (this.text.isEmpty()) {
            throw new IllegalArgumentException("a note needs words");
        }
    }

    public Edition edition() {
        return edition;
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
