package org.thesop.facts;

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
import java.time.LocalDate;
import org.thesop.people.Person;
import org.thesop.story.Story;

/** Somebody or something that a story knows a thing from. It belongs to the story, whatever becomes of its editions. */
@Entity
public class Source {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "story_id")
    private Story story;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "entered_by_id")
    private Person enteredBy;

    @Column(name = "entered_at", nullable = false)
    private Instant enteredAt;

    @Column(nullable = false)
    private String who;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private Reached reached;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private Terms terms;

    /** Empty where there is none, and when it was erased. */
    @Column(nullable = false)
    private String contact;

    @Column(name = "kept_where", nullable = false)
    private String keptWhere;

    @Column(nullable = false)
    private boolean minor;

    @Column(nullable = false)
    private String consent;

    @Column(nullable = false)
    private boolean confidential;

    @Column(name = "keep_until", nullable = false)
    private LocalDate keepUntil;

    @Column(name = "erased_at")
    private Instant erasedAt;

    @Version
    private int version;

    protected Source() {}

    Source(Story story, SourceDetails details, Person enteredBy, Instant at) {
        this.story = story;
        this.enteredBy = enteredBy;
        this.enteredAt = at;
        change(details, true);
    }

    /** Takes new details; the contact and where the recording is stay as they are for somebody who does not see them. */
    void change(SourceDetails details, boolean seesContact) {
        who = details.who();
        reached = details.reached();
        terms = details.terms();
        minor = details.minor();
        consent = details.consent();
        if (seesContact) {
            contact = details.contact();
            keptWhere = details.keptWhere();
            confidential = details.confidential();
            keepUntil = details.keepUntil();
            erasedAt = contact.isEmpty() ? erasedAt : null;
        }
    }

    /** Whether a minor speaks in it and nobody has written down that the parents agreed. */
    public boolean lacksConsent() {
        return minor && consent.isEmpty();
    }

    /** Whether its contact is kept on this day no longer; it is not shown then, and erased within the hour. */
    public boolean isOver(LocalDate today) {
        return keepUntil.isBefore(today);
    }

    public Long id() {
        return id;
    }

    public Story story() {
        return story;
    }

    public Person enteredBy() {
        return enteredBy;
    }

    public String who() {
        return who;
    }

    public Reached reached() {
        return reached;
    }

    public Terms terms() {
        return terms;
    }

    /** Whoever shows it asks {@link org.thesop.story.Permissions#mayReadContact} first. */
    String contact() {
        return contact;
    }

    String keptWhere() {
        return keptWhere;
    }

    public boolean minor() {
        return minor;
    }

    public String consent() {
        return consent;
    }

    public boolean confidential() {
        return confidential;
    }

    public LocalDate keepUntil() {
        return keepUntil;
    }

    /** When its contact was erased, null while it is there or never was. */
    public Instant erasedAt() {
        return erasedAt;
    }
}
