package org.thesop.archive;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import org.thesop.people.Person;
import org.thesop.story.Story;

/** A page of the old site that was taken over: which one, into which story, by whom. One page gives one story. */
@Entity
@Table(name = "imported_page")
class ImportedPage {

    @Id
    private String fingerprint;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "story_id")
    private Story story;

    @Column(name = "file_name", nullable = false)
    private String fileName;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "person_id")
    private Person by;

    @Column(name = "imported_at", nullable = false)
    private Instant at;

    protected ImportedPage() {}

    ImportedPage(String fingerprint, Story story, String fileName, Person by, Instant at) {
        this.fingerprint = fingerprint;
        this.story = story;
        this.fileName = fileName;
        this.by = by;
        this.at = at;
    }

    Story story() {
        return story;
    }
}
