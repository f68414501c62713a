package org.thesop.planning;

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

/** Somebody wants work to go on that nobody had touched for long. It has one of the two: an edition or an assignment. */
@Entity
class Revival {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "edition_id")
    private Long editionId;

    @Column(name = "assignment_id")
    private Long assignmentId;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "person_id")
    private Person by;

    @Column(name = "revived_at", nullable = false)
    private Instant at;

    protected Revival() {}

    Revival(Long editionId, Long assignmentId, Person by, Instant at) {
        this.editionId = editionId;
        this.assignmentId = assignmentId;
        this.by = by;
        this.at = at;
    }
}
