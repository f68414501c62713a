package org.thesop.search;

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

/** A question that somebody asks again and again. */
@Entity
@Table(name = "saved_search")
public class SavedSearch {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "person_id")
    private Person person;

    /** As it is typed. */
    @Column(nullable = false)
    private String question;

    /** Whether the person is told of what it finds anew. */
    @Column(nullable = false)
    private boolean tells;

    @Column(name = "saved_at", nullable = false)
    private Instant savedAt;

    protected SavedSearch() {}

    SavedSearch(Person person, String question, boolean tells, Instant savedAt) {
        this.person = person;
        this.question = question;
        this.tells = tells;
        this.savedAt = savedAt;
    }

    void tells(boolean ofNewHits) {
        tells = ofNewHits;
    }

    public Long id() {
        return id;
    }

    public Person person() {
        return person;
    }

    public String question() {
        return question;
    }

    public boolean tells() {
        return tells;
    }
}
