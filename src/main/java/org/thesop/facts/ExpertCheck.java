package org.thesop.facts;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.thesop.people.Person;
import org.thesop.people.Role;
import org.thesop.platform.LinkSecret;
import org.thesop.story.Edition;
import org.thesop.story.Passage;
import org.thesop.story.Permissions;

/** Somebody outside is asked to look at one edition as it stood then, by a link that ends and can be taken back. */
@Entity
@Table(name = "expert_check")
public class ExpertCheck {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "edition_id")
    private Edition edition;

    /** The number of the revision that the link shows, whatever is written later. */
    @Column(nullable = false)
    private int revision;

    @Column(nullable = false)
    private String name;

    @Column(nullable = false)
    private String email;

    @Column(nullable = false)
    private String message;

    /** What is asked about; empty for the whole text. */
    @ElementCollection
    @CollectionTable(name = "expert_check_passage", joinColumns = @JoinColumn(name = "check_id"))
    @OrderColumn(name = "position")
    private List<Passage> passages = new ArrayList<>();

    @Column(name = "token_hash", nullable = false, unique = true)
    private String tokenHash;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "asked_by_id")
    private Person askedBy;

    @Column(name = "asked_at", nullable = false)
    private Instant askedAt;

    @Column(name = "open_until", nullable = false)
    private Instant until;

    @Column(name = "revoked_at")
    private Instant revokedAt;

    @Version
    private int version;

    protected ExpertCheck() {}

    ExpertCheck(
            Edition edition,
            int revision,
            Question question,
            List<Passage> passages,
            LinkSecret token,
            Person by,
            Instant at) {
        this.edition = edition;
        this.revision = revision;
        this.name = question.name();
        this.email = question.email();
        this.message = question.message();
        this.passages.addAll(passages);
        this.tokenHash = token.hash();
        this.askedBy = by;
        this.askedAt = at;
        this.until = question.until();
    }

    /** Takes the link back; says whether it still led somewhere. */
    boolean revoke(Instant at) {
        var led = open(at);
        if (revokedAt == null) {
            revokedAt = at;
        }
        return led;
    }

    /** Whether its link leads to the text at this moment: no longer than whoever asked edits here and may read it. */
    public boolean open(Instant now) {
        return revokedAt == null
                && now.isBefore(until)
                && askedBy.has(Role.EDITOR)
                && Permissions.mayRead(edition, askedBy);
    }

    public Long id() {
        return id;
    }

    public Edition edition() {
        return edition;
    }

    public int revision() {
        return revision;
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

    public List<Passage> passages() {
        return List.copyOf(passages);
    }

    public Person askedBy() {
        return askedBy;
    }

    public Instant askedAt() {
        return askedAt;
    }

    public Instant until() {
        return until;
    }

    /** Null while nobody has taken it back. */
    public Instant revokedAt() {
        return revokedAt;
    }
}
