package org.thesop.mentoring;

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
import org.thesop.story.Edition;

/** Copy that waits in the queue is offered to one mentor. Nothing is forced: it stays in the queue for everybody. */
@Entity
@Table(name = "mentor_offer")
public class MentorOffer {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "edition_id")
    private Edition edition;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "person_id")
    private Person mentor;

    /** When the copy was handed in: handed in once more it is offered anew. */
    @Column(name = "handed_in_at", nullable = false)
    private Instant handedInAt;

    @Column(name = "offered_at", nullable = false)
    private Instant offeredAt;

    /** From then on it is offered to others. */
    @Column(name = "answer_by", nullable = false)
    private Instant answerBy;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private OfferAnswer answer = OfferAnswer.ASKED;

    @Column(name = "answered_at")
    private Instant answeredAt;

    protected MentorOffer() {}

    MentorOffer(Edition edition, Person mentor, Instant at, Instant answerBy) {
        this.edition = edition;
        this.mentor = mentor;
        this.handedInAt = edition.submittedAt();
        this.offeredAt = at;
        this.answerBy = answerBy;
    }

    void answered(OfferAnswer how, Instant at) {
        answer = how;
        answeredAt = at;
    }

    boolean open() {
        return answer == OfferAnswer.ASKED;
    }

    boolean isOf(Person person) {
        return mentor.equals(person);
    }

    public Long id() {
        return id;
    }

    Edition edition() {
        return edition;
    }

    Person mentor() {
        return mentor;
    }

    Instant offeredAt() {
        return offeredAt;
    }

    Instant answerBy() {
        return answerBy;
    }

    OfferAnswer answer() {
        return answer;
    }
}
