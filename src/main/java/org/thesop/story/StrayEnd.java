package org.thesop.story;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import org.thesop.people.Person;

/** What became of a stray: merged into the story, or set aside. The stray itself stays in the history. Never changed. */
@Entity
@Table(name = "stray_end")
public class StrayEnd {

    @Id
    @Column(name = "revision_id")
    private Long revisionId;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "person_id")
    private Person by;

    @Column(name = "ended_at", nullable = false)
    private Instant at;

    /** The number of the revision it went into, null when it was set aside. */
    @Column(name = "merged_into")
    private Integer mergedInto;

    protected StrayEnd() {}

    StrayEnd(Revision stray, Person by, Instant at, Integer mergedInto) {
        this.revisionId = stray.id();
        this.by = by;
        this.at = at;
        this.mergedInto = mergedInto;
    }

    public Person by() {
        return by;
    }

    public Instant at() {
        return at;
    }

    /** Null when it was set aside. */
    public Integer mergedInto() {
        return mergedInto;
    }
}
