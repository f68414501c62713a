package org.thesop.review;

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
import org.thesop.story.Edition;

/** A remark beside an edition's copy, or the answer to one. A required one blocks approval until it is resolved. */
@Entity
public class Comment {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "edition_id")
    private Edition edition;

    /** The remark this one answers, null for the first of a thread. */
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "answers_id")
    private Comment answers;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "person_id")
    private Person by;

    @Column(name = "said_at", nullable = false)
    private Instant at;

    @Column(nullable = false)
    private String text;

    @Column(nullable = false)
    private boolean required;

    /** The words proposed instead of those it speaks of; null for a plain remark. */
    private String suggestion;

    @Column(name = "resolved_at")
    private Instant resolvedAt;

    protected Comment() {}

    /** The first of a thread. */
    public Comment(Edition edition, Person by, Instant at, String text, boolean required) {
        this.edition = edition;
        this.by = by;
        this.at = at;
        this.text = text.strip();
        this.required = required;
    }

    /** An answer in the same thread. */
    Comment answer(Person from, Instant when, String answer) {
        var reply = new Comment(edition, from, when, answer, false);
        reply.answers = answers == null ? this : answers;
        return reply;
    }

    void resolve(Instant when) {
        resolvedAt = when;
    }

    void reopen() {
        resolvedAt = null;
    }

    public Long id() {
        return id;
    }

    public Edition edition() {
        return edition;
    }

    public Comment answers() {
        return answers;
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

    public boolean required() {
        return required;
    }

    public boolean resolved() {
        return resolvedAt != null;
    }
}
