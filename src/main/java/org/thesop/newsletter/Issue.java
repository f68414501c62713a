package org.thesop.newsletter;

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
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.thesop.people.Person;
import org.thesop.story.Story;

/** What is sent to many: a day's stories, or one. Made by one statement in the database, so that no two nodes make the same. */
@Entity
@Table(name = "newsletter_issue")
public class Issue {

    /** News that could not be mailed for so long are none any more. */
    static final Duration FRESH = Duration.ofHours(12);

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private IssueKind kind;

    /** On the paper's calendar; null for one about a single story. */
    private LocalDate day;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "story_id")
    private Story story;

    /** Of breaking news; null otherwise. */
    private String subject;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "by_id")
    private Person by;

    @Column(name = "made_at", nullable = false)
    private Instant madeAt;

    @Column(name = "filled_to", nullable = false)
    private long filledTo;

    @Column(name = "filled_at")
    private Instant filledAt;

    protected Issue() {}

    /** Breaking news. */
    Issue(Story story, String subject, Person by, Instant at) {
        this.kind = IssueKind.BREAKING;
        this.story = story;
        this.subject = subject;
        this.by = by;
        this.madeAt = at;
    }

    void filledTo(long subscriber) {
        filledTo = subscriber;
    }

    void filled(Instant at) {
        filledAt = at;
    }

    boolean isFresh(Instant now) {
        return madeAt.plus(FRESH).isAfter(now);
    }

    Long id() {
        return id;
    }

    IssueKind kind() {
        return kind;
    }

    LocalDate day() {
        return day;
    }

    /** Null for a day's. */
    Story story() {
        return story;
    }

    String subject() {
        return subject;
    }

    Instant madeAt() {
        return madeAt;
    }

    long filledTo() {
        return filledTo;
    }
}
