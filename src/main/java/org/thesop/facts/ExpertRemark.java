package org.thesop.facts;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
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
import org.thesop.story.Passage;

/** What an expert outside says about a paragraph, or about the whole. Never changed; somebody at the desks settles it. */
@Entity
@Table(name = "expert_remark")
public class ExpertRemark {

    /** In characters. */
    public static final int LONGEST = 4000;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "check_id")
    private ExpertCheck check;

    /** Null for a remark about the whole. */
    @Embedded
    private Passage passage;

    @Column(nullable = false)
    private String text;

    @Column(name = "said_at", nullable = false)
    private Instant at;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "settled_by_id")
    private Person settledBy;

    @Column(name = "settled_at")
    private Instant settledAt;

    protected ExpertRemark() {}

    ExpertRemark(ExpertCheck check, Passage passage, String text, Instant at) {
        this.check = check;
        this.passage = passage;
        this.text = text;
        this.at = at;
    }

    /** Somebody has done what it asks for, or decided not to. */
    void settle(Person by, Instant when) {
        settledBy = by;
        settledAt = when;
    }

    public Long id() {
        return id;
    }

    public ExpertCheck check() {
        return check;
    }

    public Passage passage() {
        return passage;
    }

    public String text() {
        return text;
    }

    public Instant at() {
        return at;
    }

    public Person settledBy() {
        return settledBy;
    }
}
