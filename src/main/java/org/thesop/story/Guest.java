package org.thesop.story;

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
import org.thesop.people.Role;
import org.thesop.platform.LinkSecret;

/** Somebody without an account who takes part in one story: reads its newest text and talks with its people, until it ends. */
@Entity
public class Guest extends LinkOutside {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(nullable = false)
    private String name;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "invited_by_id")
    private Person invitedBy;

    @Column(name = "invited_at", nullable = false)
    private Instant invitedAt;

    /** When the guest came first, null before. */
    @Column(name = "came_at")
    private Instant cameAt;

    protected Guest() {}

    Guest(Edition edition, LinkSecret secret, String name, Person by, Instant at, Instant until) {
        super(edition, secret, until);
        this.name = name;
        this.invitedBy = by;
        this.invitedAt = at;
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
    @Override
    public boolean open(Instant now) {
        return holds(now, Role.WRITER) && edition().state().inWork();
    }

    @Override
    protected Person giver() {
        return invitedBy;
    }

    public Long id() {
        return id;
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

    /** Null while the guest has not come. */
    public Instant cameAt() {
        return cameAt;
    }
}
