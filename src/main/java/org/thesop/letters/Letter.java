package org.thesop.letters;

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
import jakarta.persistence.Version;
import java.time.Instant;
import org.thesop.people.Person;
import org.thesop.story.Story;

/** A letter that a reader wrote to the editor. Its text is plain, and never published without asking. */
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

    /** The published story that it is about; null for none. */
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "story_id")
    private Story story;

    @Column(name = "received_at", nullable = false)
    private Instant receivedAt;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private LetterState state = LetterState.NEW;

    /** Who had it in hand last; null while nobody has. */
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "held_by_id")
    private Person heldBy;

    @Column(name = "moved_at", nullable = false)
    private Instant movedAt;

    /** The story that was made of it; null for none. */
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "became_id")
    private Story became;

    /** Whether it was a comment on an older site of the paper. */
    @Column(name = "from_archive", nullable = false)
    private boolean fromArchive;

    @Version
    private int version;

    protected Letter() {}

    /** A checked letter; the story may be null. */
    Letter(LetterForm form, Story story, Instant receivedAt) {
        this.name = form.name();
        this.email = form.email();
        this.subject = form.subject();
        this.text = form.text();
        this.story = story;
        this.receivedAt = receivedAt;
        this.movedAt = receivedAt;
        if (form.trapped()) {
            state = LetterState.SPAM;
        }
    }

    /**
     * What a reader wrote on an older site of the paper.
     *
     * @param story what it is about, null for none
     * @param takenAt when it was taken over, from when spam is kept for a while
     */
    static Letter fromArchive(LetterForm form, Story story, LetterState state, Instant receivedAt, Instant takenAt) {
        var letter = new Letter(form, story, receivedAt);
        letter.state = state;
        letter.movedAt = takenAt;
        letter.fromArchive = true;
        return letter;
    }

    /**
     * Moves it.
     *
     * @throws LetterOvertakenException when it does not stand where that begins
     */
    LetterMoved apply(LetterAction action, Person by, Instant at) {
        if (!action.leads(state)) {
            throw new LetterOvertakenException(id);
        }
        var before = state;
        state = action.to();
        movedAt = at;
        heldBy = state == LetterState.NEW ? null : by;
        return new LetterMoved(id, action, before, state, by.id(), at);
    }

    void became(Story made) {
        became = made;
    }

    /** Whether it was a comment on an older site of the paper. */
    public boolean fromArchive() {
        return fromArchive;
    }

    int version() {
        return version;
    }

    public Long id() {
        return id;
    }

    public String name() {
        return name;
    }

    public String email() {
        return email;
    }

    public String subject() {
        return subject;
    }

    public String text() {
        return text;
    }

    /** Null when it is about none. */
    public Story story() {
        return story;
    }

    public Instant receivedAt() {
        return receivedAt;
    }

    public LetterState state() {
        return state;
    }

    /** Null while nobody has it in hand. */
    public Person heldBy() {
        return heldBy;
    }

    public Instant movedAt() {
        return movedAt;
    }

    /** Null when none was made of it. */
    public Story became() {
        return became;
    }
}
