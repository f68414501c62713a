package org.thesop.planning;

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

/** That work is offered to somebody, and what they answered. */
@Entity
@Table(name = "assignment_writer")
public class AssignmentWriter {

    /** What somebody says to an offer. */
    public enum Answer {
        ASKED,
        ACCEPTED,
        DECLINED
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "assignment_id")
    private Assignment assignment;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "person_id")
    private Person person;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private Answer answer = Answer.ASKED;

    /** Why it was declined; never null. */
    @Column(nullable = false)
    private String reason = "";

    @Column(name = "answered_at")
    private Instant answeredAt;

    protected AssignmentWriter() {}

    AssignmentWriter(Assignment assignment, Person person) {
        this.assignment = assignment;
        this.person = person;
    }

    void answer(Answer said, String why, Instant at) {
        answer = said;
        reason = why;
        answeredAt = at;
    }

    /** Somebody who declined is asked once more. */
    void ask() {
        if (answer == Answer.DECLINED) {
            answer(Answer.ASKED, "", null);
        }
    }

    public Person person() {
        return person;
    }

    public Answer answer() {
        return answer;
    }

    public String reason() {
        return reason;
    }

    /** Null while nothing was answered. */
    public Instant answeredAt() {
        return answeredAt;
    }
}
