package org.thesop.notify;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import org.thesop.facts.ExpertAsked;
import org.thesop.people.Person;
import org.thesop.people.Role;
import org.thesop.story.GuestInvited;

/**
 * What the mail to an expert or a guest outside says. The link in it opens the text for whoever holds it, and elsewhere only its hash
 * is kept: so it stays here no longer than the mail needs it.
 */
@Entity
public class Invitation {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    /** What an expert is asked to check; null for a guest. */
    @Column(name = "check_id")
    private Long checkId;

    /** Who is let into the room of a story; null for an expert. */
    @Column(name = "guest_id")
    private Long guestId;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "asked_by_id")
    private Person askedBy;

    @Column(nullable = false)
    private String name;

    @Column(nullable = false)
    private String email;

    /** What the expert is asked to look at; may be empty. */
    @Column(nullable = false)
    private String message;

    /** Empty once the mail is out, and when the link was taken back before. */
    @Column(nullable = false)
    private String path;

    @Column(name = "open_until", nullable = false)
    private Instant until;

    protected Invitation() {}

    Invitation(ExpertAsked event, Person askedBy) {
        this.checkId = event.checkId();
        this.askedBy = askedBy;
        this.name = event.expert();
        this.email = event.email();
        this.message = event.message();
        this.path = event.path();
        this.until = event.until();
    }

    Invitation(GuestInvited event, Person invitedBy) {
        this.guestId = event.guestId();
        this.askedBy = invitedBy;
        this.name = event.name();
        this.email = event.email();
        this.message = "";
        this.path = event.path();
        this.until = event.until();
    }

    /** The id of the check, or of the guest. */
    Long to() {
        return isForGuest() ? guestId : checkId;
    }

    /** Whether it is to somebody who takes part in a story, not to one who checks it. */
    boolean isForGuest() {
        return guestId != null;
    }

    /** Whether its link still leads somewhere, as far as it is known here: no longer than whoever gave it works here. */
    boolean leadsSomewhere(Instant now) {
        return !path.isEmpty() && now.isBefore(until) && askedBy.has(isForGuest() ? Role.WRITER : Role.EDITOR);
    }

    /** The link is with the expert, or leads nowhere any more. */
    void forgetLink() {
        path = "";
    }

    public Person askedBy() {
        return askedBy;
    }

    public String name() {
        return name;
    }

    public String email() {
        return email;
    }

    public String message() {
        return message;
    }

    String path() {
        return path;
    }

    public Instant until() {
        return until;
    }
}
