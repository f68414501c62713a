package org.thesop.audit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** One line of the record. Ids, not references: the line outlives what it speaks of. */
@Entity
@Table(name = "record_line")
class RecordLine {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "happened_at", nullable = false)
    private Instant at;

    @Column(nullable = false)
    private String what;

    @Column(name = "person_id")
    private Long personId;

    @Column(name = "story_id")
    private Long storyId;

    @Column(name = "edition_id")
    private Long editionId;

    @Column(nullable = false)
    private String details;

    protected RecordLine() {}

    RecordLine(Instant at, String what, Long personId, Long storyId, Long editionId, String details) {
        this.at = at;
        this.what = what;
        this.personId = personId;
        this.storyId = storyId;
        this.editionId = editionId;
        this.details = details;
    }

    Instant at() {
        return at;
    }

    String what() {
        return what;
    }

    Long personId() {
        return personId;
    }

    String details() {
        return details;
    }
}
