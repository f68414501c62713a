package org.thesop.notify;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A link that a reader asked for, mailed to the address that was typed: what it opens is for whoever reads that mail. */
@Entity
@Table(name = "reader_link")
public class ReaderLink {

    /** What it opens. */
    public enum Kind {
        /** The page that confirms that the newsletter may come. */
        NEWSLETTER,
        /** What the paper keeps about the address. */
        OWN_DATA
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private Kind kind;

    @Column(nullable = false)
    private String email;

    /** What was asked for, a line each; may be empty. */
    @Column(nullable = false)
    private String says;

    /** Empty once it is out, or leads nowhere. */
    @Column(nullable = false)
    private String path;

    @Column(name = "open_until", nullable = false)
    private Instant until;

    protected ReaderLink() {}

    ReaderLink(Kind kind, String email, String says, String path, Instant until) {
        this.kind = kind;
        this.email = email;
        this.says = says;
        this.path = path;
        this.until = until;
    }

    boolean leadsSomewhere(Instant now) {
        return !path.isEmpty() && until.isAfter(now);
    }

    void forgetLink() {
        path = "";
    }

    Kind kind() {
        return kind;
    }

    String email() {
        return email;
    }

    String says() {
        return says;
    }

    String path() {
        return path;
    }

    Instant until() {
        return until;
    }
}
