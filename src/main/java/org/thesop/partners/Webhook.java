package org.thesop.partners;

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
import jakarta.persistence.OneToOne;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import org.thesop.deliveries.Receiver;

/** An address that is told when something happens to stories. */
@Entity
public class Webhook {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @OneToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "receiver_id")
    private Receiver receiver;

    @ElementCollection
    @CollectionTable(name = "webhook_event", joinColumns = @JoinColumn(name = "webhook_id"))
    @Enumerated(EnumType.STRING)
    @Column(name = "event", nullable = false)
    private Set<WebhookEvent> events = new HashSet<>();

    protected Webhook() {}

    Webhook(Receiver receiver, Set<WebhookEvent> events) {
        this.receiver = receiver;
        this.events.addAll(events);
    }

    void listenTo(Set<WebhookEvent> others) {
        events.retainAll(others);
        events.addAll(others);
    }

    public Long id() {
        return id;
    }

    public Receiver receiver() {
        return receiver;
    }

    /** What it is told of. */
    public Set<WebhookEvent> events() {
        return events.isEmpty() ? EnumSet.noneOf(WebhookEvent.class) : EnumSet.copyOf(events);
    }
}
