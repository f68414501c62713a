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
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.thesop.people.Person;
import org.thesop.story.Edition;
import org.thesop.story.Passage;
import org.thesop.story.TooLongException;

/** A remark beside copy, about a passage or the whole of it: the first of a thread, or an answer in one. */
@Entity
public class Comment {

    /** The most characters of one remark. */
    public static final int LONGEST = 8_000;

    /** How long its maker may change its words. */
    static final Duration REWORDED_WITHIN = Duration.ofMinutes(10);

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

    /** Null for a remark on the whole story, and for answers. */
    @Embedded
    private Passage passage;

    @Column(name = "reworded_at")
    private Instant rewordedAt;

    @Column(name = "resolved_at")
    private Instant resolvedAt;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "resolved_by_id")
    private Person resolvedBy;

    protected Comment() {}

    /**
     * The first of a thread.
     *
     * @param passage what it speaks of, null for the whole story
     * @throws BlankRemarkException when there is nothing to read in it
     * @throws TooLongException for more than {@link #LONGEST} characters
     */
    Comment(Edition edition, Person by, Instant at, String text, boolean required, Passage passage) {
        this.edition = edition;
        this.by = by;
        this.at = at;
        this.text = checked(text);
        this.required = required;
        this.passage = passage;
    }

    /** An answer in the same thread. */
    Comment answer(Person from, Instant when, String answer) {
        var reply = new Comment(edition, from, when, answer, false, null);
        reply.answers = thread();
        return reply;
    }

    private static String checked(String typed) {
        var text = PlainWords.of(typed);
        if (text.isEmpty()) {
            throw new BlankRemarkException();
        }
        if (text.length() > LONGEST) {
            throw new TooLongException(text.length(), LONGEST);
        }
        return text;
    }

    void reword(String words, Instant when) {
        text = checked(words);
        rewordedAt = when;
    }

    /** Closing it twice leaves it with who closed it first. */
    void resolve(Person person, Instant when) {
        if (resolvedAt == null) {
            resolvedBy = person;
            resolvedAt = when;
        }
    }

    void reopen() {
        resolvedBy = null;
        resolvedAt = null;
    }

    /** Whether this person may close its thread and open it again: who began it, and whoever has the copy in review. */
    public boolean mayBeResolvedBy(Person person) {
        return answers == null && (by.equals(person) || person.equals(edition.claimant()));
    }

    /** Whether this person may still change its words. */
    public boolean mayBeRewordedBy(Person person, Instant now) {
        return by.equals(person) && now.isBefore(at.plus(REWORDED_WITHIN));
    }

    /** The first of its thread, perhaps itself. */
    Comment thread() {
        return answers == null ? this : answers;
    }

    public Long id() {
        return id;
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

    public boolean required() {
        return required;
    }

    /** What it speaks of; empty for a remark on the whole story. */
    public Optional<Passage> passage() {
        return Optional.ofNullable(passage);
    }

    public boolean reworded() {
        return rewordedAt != null;
    }

    public boolean resolved() {
        return resolvedAt != null;
    }

    /** Null while it is open, and where it was closed before the newsroom kept who did. */
    public Person resolvedBy() {
        return resolvedBy;
    }

    /** Null while it is open. */
    public Instant resolvedAt() {
        return resolvedAt;
    }
}
