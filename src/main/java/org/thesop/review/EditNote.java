package org.thesop.review;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
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
import org.thesop.story.Passage;

/** Why an editor changed a passage: of words they typed into the copy, or of a suggestion that went into it. */
@Entity
@Table(name = "edit_note")
public class EditNote {

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

    /** The words as they are since the change; a place between two where words were taken out. */
    @Embedded
    private Passage passage;

    /** How many words were touched. */
    @Column(nullable = false)
    private int size;

    @Embedded
    private Reason reason;

    /** Null for a change typed straight into the copy. */
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "suggestion_id")
    private Suggestion suggestion;

    protected EditNote() {}

    EditNote(Edition edition, Person by, Instant at, Passage passage, int size, Reason reason) {
        this.edition = edition;
        this.by = by;
        this.at = at;
        this.passage = passage;
        this.size = size;
        this.reason = reason;
    }

    /** For a suggestion that has just become part of the text. */
    static EditNote of(Suggestion suggestion, Passage passage, Instant at) {
        var note = new EditNote(
                suggestion.edition(), suggestion.by(), at, passage, suggestion.size(), suggestion.reason());
        note.suggestion = suggestion;
        return note;
    }

    /** Whether it is about words typed straight into the copy, not about a suggestion. */
    boolean isOfAnEdit() {
        return suggestion == null;
    }

    /** Whether it speaks of these words, as this person said. */
    boolean isAbout(Passage words, Person person) {
        return isOfAnEdit()
                && by.equals(person)
                && passage.field() == words.field()
                && passage.start() == words.start()
                && passage.quote().equals(words.quote());
    }

    void say(Reason better) {
        reason = better;
    }

    public Person by() {
        return by;
    }

    public Instant at() {
        return at;
    }

    public Passage passage() {
        return passage;
    }

    public Reason reason() {
        return reason;
    }
}
