package org.thesop.story;

import jakarta.persistence.Column;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import java.time.Instant;
import org.thesop.people.Person;
import org.thesop.people.Role;
import org.thesop.platform.LinkSecret;

/**
 * A link by which somebody without an account comes to one edition. Of its secret only the hash is kept. It ends on its day
 * and can be taken back; and it leads nowhere any more once whoever gave it has left the paper or may not read the edition.
 */
@MappedSuperclass
public abstract class LinkOutside {

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "edition_id")
    private Edition edition;

    @Column(name = "token_hash", nullable = false, unique = true)
    private String tokenHash;

    @Column(name = "open_until", nullable = false)
    private Instant until;

    @Column(name = "revoked_at")
    private Instant revokedAt;

    @Version
    private int version;

    protected LinkOutside() {}

    protected LinkOutside(Edition edition, LinkSecret secret, Instant until) {
        this.edition = edition;
        this.tokenHash = secret.hash();
        this.until = until;
    }

    /** Who gave it. */
    protected abstract Person giver();

    /** Whether it leads to the edition at this moment. */
    public abstract boolean open(Instant now);

    /** The part of that which is the same for all of them. */
    protected boolean holds(Instant now, Role giversRole) {
        return revokedAt == null
                && now.isBefore(until)
                && giver().has(giversRole)
                && Permissions.mayRead(edition, giver());
    }

    /** Takes it back; says whether it still led somewhere. */
    public boolean revoke(Instant at) {
        var led = open(at);
        if (revokedAt == null) {
            revokedAt = at;
        }
        return led;
    }

    public Edition edition() {
        return edition;
    }

    public Instant until() {
        return until;
    }

    /** Null while nobody has taken it back. */
    public Instant revokedAt() {
        return revokedAt;
    }
}
