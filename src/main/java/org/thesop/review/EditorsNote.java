package org.thesop.review;

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
import org.thesop.people.Said;
import org.thesop.story.Edition;

/** What one editor tells the others about an edition. Its writers never see it, and it is never changed. */
@Entity
@Table(name = "editors_note")
public class EditorsNote extends Said {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "edition_id")
    private Edition edition;

    protected EditorsNote() {}

    EditorsNote(Edition edition, Person by, Instant at, String text) {
        super(by, at, text);
        this.edition = edition;
    }

    public Edition edition() {
        return edition;
    }
}
