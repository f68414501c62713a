package org.thesop.staff;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
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
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.thesop.people.Person;

/** Somebody says that a name printed over old stories is theirs; a managing editor answers once. */
@Entity
@Table(name = "byline_claim")
public class BylineClaim {

    /** What became of it. */
    public enum State {
        OPEN,
        CONFIRMED,
        DECLINED
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "person_id")
    private Person person;

    /** As it is printed. */
    @Column(nullable = false)
    private String name;

    @ElementCollection
    @CollectionTable(name = "byline_claim_story", joinColumns = @JoinColumn(name = "claim_id"))
    @Column(name = "story_id")
    private Set<Long> stories = new LinkedHashSet<>();

    @Column(name = "claimed_at", nullable = false)
    private Instant at;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private State state = State.OPEN;

    /** Why it was declined; never null. */
    @Column(nullable = false)
    private String reason = "";

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "answered_by_id")
    private Person answeredBy;

    @Column(name = "answered_at")
    private Instant answeredAt;

    @Version
    private int version;

    protected BylineClaim() {}

    BylineClaim(Person person, String name, List<Long> stories, Instant at) {
        this.person = person;
        this.name = name;
        this.stories.addAll(stories);
        this.at = at;
    }

    /** @throws IllegalStateException when it was answered before */
    void answer(State answer, String why, Person by, Instant now) {
        if (state != State.OPEN) {
            throw new IllegalStateException("claim " + id + " is " + state);
        }
        state = answer;
        reason = why;
        answeredBy = by;
        answeredAt = now;
    }

    public Long id() {
        return id;
    }

    public Person person() {
        return person;
    }

    public String name() {
        return name;
    }

    public Set<Long> stories() {
        return Set.copyOf(stories);
    }

    public Instant at() {
        return at;
    }

    public State state() {
        return state;
    }

    public String reason() {
        return reason;
    }

    /** Null while it is open. */
    public Person answeredBy() {
        return answeredBy;
    }

    public Instant answeredAt() {
        return answeredAt;
    }
}
