package org.thesop.story;

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

/** Something that a guest said, or that one of the story's people said to a guest. */
@Entity
@Table(name = "guest_word")
public class GuestWord {

    /** In characters. */
    public static final int LONGEST = 4_000;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "guest_id")
    private Guest guest;

    /** Null for the guest. */
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "person_id")
    private Person person;

    @Column(name = "said_at", nullable = false)
    private Instant at;

    @Column(nullable = false)
    private String text;

    protected GuestWord() {}

    GuestWord(Guest guest, Person person, String text, Instant at) {
        this.guest = guest;
        this.person = person;
        this.text = text;
        this.at = at;
    }

    public Guest guest() {
        return guest;
    }

    /** Who said it. */
    public String who() {
        return person == null ? guest.name() : person.name();
    }

    /** Whether the guest said it. */
    public boolean byGuest() {
        return person == null;
    }

    public Instant at() {
        return at;
    }

    public String text() {
        return text;
    }
}
