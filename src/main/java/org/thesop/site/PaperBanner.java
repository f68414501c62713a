package org.thesop.site;

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
import org.thesop.people.Person;

/** What stands above every page of the paper in an emergency. One at a time; those before stay on record. */
@Entity
@Table(name = "paper_banner")
public class PaperBanner {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(nullable = false)
    private String text;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "set_by_id")
    private Person setBy;

    @Column(name = "set_at", nullable = false)
    private Instant setAt;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "ended_by_id")
    private Person endedBy;

    @Column(name = "ended_at")
    private Instant endedAt;

    protected PaperBanner() {}

    PaperBanner(String text, Person by, Instant at) {
        this.text = text;
        this.setBy = by;
        this.setAt = at;
    }

    void end(Person by, Instant at) {
        endedBy = by;
        endedAt = at;
    }

    public String text() {
        return text;
    }

    public Person setBy() {
        return setBy;
    }

    public Instant setAt() {
        return setAt;
    }
}
