package org.thesop.letters;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import org.thesop.people.Person;
import org.thesop.story.Story;

/** A letter that a reader wrote to the editor. Its text is plain and never published as it is. */
@Entity
public class Letter {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(nullable = false)
    private String name;

    @Column(nullable = false)
    private String email;

    @Column(nullable = false)
    private String subject;

    @Column(nullable = false)
    private String text;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "story_id")
    private Story story;

    @Column(name = "received_at", nullable = false)
    private Instant receivedAt;

    /** Null until somebody has answered; so is who did. */
    @Column(name = "answered_at")
    private Instant answeredAt;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "answered_by_id")
    private Person answeredBy;

    protected Letter() {}

    /** A checked letter; the story may be null. */
    Letter(LetterForm form, Story story, Instant receivedAt) {
        this.name = form.name();
        this.email = form.email();
        this.subject = form.subject();
        this.text = form.text();
        this.story = story;
        this.receivedAt = receivedAt;
    }

    /** Somebody has written back; the first who says so stays on record. */
    void answeredBy(Person person, Instant at) {
        if (answeredAt == null) {
            answeredBy = person;
            answeredAt = at;
        }
    }

    public Long id() {
        return id;
    }
}
