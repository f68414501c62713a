package org.thesop.review;

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
import org.thesop.people.Said;

/** What a writer asked about a suggestion, or an editor answered. */
@Entity
@Table(name = "suggestion_reply")
public class SuggestionReply extends Said {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "suggestion_id")
    private Suggestion suggestion;

    protected SuggestionReply() {}

    SuggestionReply(Suggestion suggestion, Person by, Instant at, String text) {
        super(by, at, text);
        this.suggestion = suggestion;
    }

    public Suggestion suggestion() {
        return suggestion;
    }
}
