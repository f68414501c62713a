package org.thesop.notify;

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
import java.time.Instant;
import java.util.List;
import org.thesop.people.Person;
import org.thesop.story.Edition;

/** That one person is told of one thing. It keeps no word of the copy: the headline is looked up by whoever may read it. */
@Entity
public class Notice {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "person_id")
    private Person person;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private NoticeKind kind;

    /** The last part of the key of its sentence. */
    @Column(nullable = false)
    private String wording;

    /** What its sentence needs beside who and the headline, one a line. */
    @Column(nullable = false)
    private String arguments;

    /** Null for what is planned and has no copy yet. */
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "edition_id")
    private Edition edition;

    /** What that is called, null where there is an edition. */
    private String title;

    /** Who did it, null for the clock. */
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "by_id")
    private Person by;

    @Column(name = "happened_at", nullable = false)
    private Instant at;

    /** The deadline that a reminder is of, null otherwise. */
    @Column(name = "due_at")
    private Instant dueAt;

    /** Where to look, from the paper's address on. */
    @Column(nullable = false)
    private String link;

    @Column(name = "on_desk", nullable = false)
    private boolean onDesk;

    @Column(name = "by_mail", nullable = false)
    private boolean byMail;

    /** The mail it is in; null while it waits for a digest, and when it goes by no mail. */
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "mail_id")
    private Mail mail;

    @Column(name = "read_at")
    private Instant readAt;

    protected Notice() {}

    Notice(Addressee to, Happening what, String link, Where place) {
        this.person = to.person();
        this.kind = to.kind();
        this.wording = to.wording();
        this.arguments = String.join("\n", what.arguments());
        this.edition = what.edition();
        this.title = edition == null ? what.plan().title() : null;
        this.by = what.by();
        this.at = what.at();
        this.dueAt = what.dueAt();
        this.link = link;
        this.onDesk = place.desk();
        this.byMail = place.mail();
    }

    void goesIn(Mail letter) {
        mail = letter;
    }

    void read(Instant now) {
        if (readAt == null) {
            readAt = now;
        }
    }

    public Long id() {
        return id;
    }

    public Person person() {
        return person;
    }

    public NoticeKind kind() {
        return kind;
    }

    public String wording() {
        return wording;
    }

    public List<String> arguments() {
        return arguments.isEmpty() ? List.of() : arguments.lines().toList();
    }

    /** Null for what is planned and has no copy yet. */
    public Edition edition() {
        return edition;
    }

    /** What it is about is called this now. */
    String headline() {
        return edition == null ? title : edition.copy().headline();
    }

    /** Null for the clock. */
    public Person by() {
        return by;
    }

    public Instant at() {
        return at;
    }

    public String link() {
        return link;
    }

    public boolean onDesk() {
        return onDesk;
    }

    public boolean byMail() {
        return byMail;
    }

    /** Null while unread. */
    public Instant readAt() {
        return readAt;
    }
}
