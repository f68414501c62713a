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
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.thesop.people.Person;
import org.thesop.people.Role;
import org.thesop.platform.LinkSecret;

/** Somebody without an account may see one edition as it will look, by a link that ends and can be taken back. */
@Entity
@Table(name = "preview_link")
public class PreviewLink extends LinkOutside {

    /** What was dropped or taken down is shown to nobody outside any more. */
    private static final Set<EditionState> TAKEN_BACK =
            EnumSet.of(EditionState.SPIKED, EditionState.WITHDRAWN, EditionState.SUPERSEDED);

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    /** Who is to see it, in the words of whoever made the link. */
    @Column(name = "shown_to", nullable = false)
    private String shownTo;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "made_by_id")
    private Person madeBy;

    @Column(name = "made_at", nullable = false)
    private Instant madeAt;

    protected PreviewLink() {}

    PreviewLink(Edition edition, LinkSecret secret, String shownTo, Person by, Instant at, Instant until) {
        super(edition, secret, until);
        this.shownTo = shownTo;
        this.madeBy = by;
        this.madeAt = at;
    }

    /** Whether it leads to the edition at this moment: no longer than whoever made it is here and may read it. */
    @Override
    public boolean open(Instant now) {
        return holds(now, Role.WRITER) && !TAKEN_BACK.contains(edition().state());
    }

    @Override
    protected Person giver() {
        return madeBy;
    }

    public Long id() {
        return id;
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
}
