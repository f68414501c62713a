package org.thesop.review;

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

/** What a writer asked about a suggestion, or an editor answered. */
@Entity
@Table(name = "suggestion_reply")
public class SuggestionReply {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "suggestion_id")
    private Suggestion suggestion;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "person_id")
    private Person by;

    @Column(name = "said_at", nullable = false)
    private Instant at;

    @Column(nullable = false)
    private String text;

    protected SuggestionReply() {}

    SuggestionReply(Suggestion suggestion, Person by, Instant at, String text) {
        this.suggestion = suggestion;
        this.by = by;
        this.at = at;
        this.text = text.strip();
        if (this.text.isEmpty()) {
            throw new IllegalArgumentException("a reply needs words");
        }
    }

    public Suggestion suggestion() {
        return suggestion;
    }

    public Person by() {
        return by;
    }

    public Instant at() {
        return at;
    }

    public String text() {
        return text;
    }
}
