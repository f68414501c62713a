package org.thesop.audit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToOne;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;
import org.thesop.story.Decision;

/** A link of the chain as pages list it. The database writes it when the decision commits; nobody else does. */
@Entity
@Immutable
@Table(name = "record_link")
public class RecordLink {

    @Id
    private Long number;

    @OneToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "decision_id")
    private Decision decision;

    @Column(name = "text_hash")
    private String textHash;

    @Column(nullable = false)
    private String hash;

    protected RecordLink() {}

    /** Its place in the chain, from 1 on. */
    public Long number() {
        return number;
    }

    public Decision decision() {
        return decision;
    }

    /** Of the text that it made public, null where it did not. */
    public String textHash() {
        return textHash;
    }

    public String hash() {
        return hash;
    }
}
