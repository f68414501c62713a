package org.thesop.story;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;
import java.time.Instant;
import org.thesop.people.Person;
import org.thesop.people.Role;
import org.thesop.platform.LinkSecret;

/** Somebody without an account who takes part in one story: reads its newest text and talks with its people, until it ends. */
@Entity
public class Guest {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "edition_id")
    private Edition edition;

    @Column(name = "token_hash", nullable = false, unique = true)
    private String tokenHash;

    @Column(nullable = false)
    private String name;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "invited_by_id")
    private Person invitedBy;

    @Column(name = "invited_at", nullable = false)
    private Instant invitedAt;

    @Column(name = "open_until", nullable = false)
    private Instant until;

    @Column(name = "revoked_at")
    private Instant revokedAt;

    /** When the guest came first, null before. */
    @Column(name = "came_at")
    private Instant cameAt;

    @Version
    private int version;

    protected Guest() {}

    Guest(Edition edition, LinkSecret secret, String name, Person by, Instant at, Instant until) {
        this.edition = edition;
        this.tokenHash = secret.hash();
        this.name = name;
        this.invitedBy = by;
        this.invitedAt = at;
        this.until = until;
    }

    void revoke(Instant at) {
        if (revokedAt == null) {
            revokedAt = at;
        }
    }

    void comes(Instant at) {
        if (cameAt == null) {
            cameAt = at;
        }
    }

    /**
     * Whether the room is open to the guest at this moment: it ends with the work on the story, and when whoever
     * invited the guest left the paper or may not read the story any more.
     */
    public boolean open(Instant now) {
        return revokedAt == null
                && now.isBefore(until)
                && invitedBy.has(Role.WRITER)
                && Permissions.mayRead(edition, invitedBy)
                && edition.state().inWork();
    }

    public Long id() {
        return id;
    }

    public Edition edition() {
        return edition;
    }

    public String name() {
        return name;
    }

    public Person invitedBy() {
        return invitedBy;
    }

    public Instant invitedAt() {
        return invitedAt;
    }

    public Instant until() {
        return until;
    }

    /** Null while nobody has taken it back. */
    public Instant revokedAt() {
        return revokedAt;
    }

    /** Null while the guest has not come. */
    public Instant cameAt() {
        return cameAt;
    }
}
