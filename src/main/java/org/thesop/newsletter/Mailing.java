package org.thesop.newsletter;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;

/** That an issue goes to a subscriber: the database has it once, whoever puts it into the outbox. */
@Entity
@Table(name = "newsletter_mailing")
public class Mailing {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "issue_id")
    private Issue issue;

    /** Null when the subscriber has ended it meanwhile. */
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "subscriber_id")
    private Subscriber subscriber;

    protected Mailing() {}

    Mailing(Issue issue, Subscriber subscriber) {
        this.issue = issue;
        this.subscriber = subscriber;
    }

    public Long id() {
        return id;
    }

    Issue issue() {
        return issue;
    }

    Subscriber subscriber() {
        return subscriber;
    }
}
