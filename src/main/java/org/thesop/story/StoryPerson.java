package org.thesop.story;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import org.thesop.people.Person;

/** Somebody named on a story. Entries end but never go: who once was a writer cannot approve. */
@Entity
@Table(name = "story_person")
class StoryPerson {

    /** What the person is to the story. */
    enum As {
        WRITER,
        INVITED
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "story_id")
    private Story story;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "person_id")
    private Person person;

    @Enumerated(EnumType.STRING)
    @Column(name = "named_as", nullable = false)
    private As namedAs;

    @Column(name = "since", nullable = false)
    private Instant since;

    @Column(name = "ended_at")
    private Instant endedAt;

    protected StoryPerson() {}

    StoryPerson(Story story, Person person, As as, Instant since) {
        this.story = story;
        this.person = person;
        this.namedAs = as;
        this.since = since;
    }

    void end(Instant at) {
        endedAt = at;
    }

    Person person() {
        return person;
    }

    As namedAs() {
        return namedAs;
    }

    boolean current() {
        return endedAt == null;
    }
}
