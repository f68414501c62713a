package org.thesop.story;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.thesop.people.Person;
import org.thesop.people.Role;
import org.thesop.platform.LinkSecret;

/** Somebody without an account may see one edition as it will look, by a link that ends and can be taken back. */
@Entity
@Table(name = "preview_link")
public class PreviewLink {

    /** What was dropped or taken down is shown to nobody outside any more. */
    private static final Set<EditionState> TAKEN_BACK =
            EnumSet.of(EditionState.SPIKED, EditionState.WITHDRAWN, EditionState.SUPERSEDED);

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "edition_id")
    private Edition edition;

    @Column(name = "token_hash", nullable = false, unique = true)
    private String tokenHash;

    /** Who is to see it, in the words of whoever made the link. */
    @Column(name = "shown_to", nullable = false)
    private String shownTo;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "made_by_id")
    private Person madeBy;

    @Column(name = "made_at", nullable = false)
    private Instant madeAt;

    @Column(name = "open_until", nullable = false)
    private Instant until;

    @Column(name = "revoked_at")
    private Instant revokedAt;

    @Version
    private int version;

    protected PreviewLink() {}

    PreviewLink(Edition edition, LinkSecret secret, String shownTo, Person by, Instant at, Instant until) {
        this.edition = edition;
        this.tokenHash = secret.hash();
        this.shownTo = shownTo;
        this.madeBy = by;
        this.madeAt = at;
        this.until = until;
    }

    void revoke(Instant at) {
        if (revokedAt == null) {
            revokedAt = at;
        }
    }

    /** Whether it leads to the edition at this moment: no longer than whoever made it is here and may read it. */
    public boolean open(Instant now) {
        return revokedAt == null
                && now.isBefore(until)
                && madeBy.has(Role.WRITER)
                && Permissions.mayRead(edition, madeBy)
                && !TAKEN_BACK.contains(edition.state());
    }

    public Long id() {
        return id;
    }

    public Edition edition() {
        return edition;
    }

    public String shownTo() {
        return shownTo;
    }

    public Person madeBy() {
        return madeBy;
    }

    public Instant madeAt() {
        return madeAt;
    }

    public Instant until() {
        return until;
    }

    /** Null while nobody has taken it back. */
    public Instant revokedAt() {
        return revokedAt;
    }
}
