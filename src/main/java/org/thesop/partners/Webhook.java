package org.thesop.partners;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import org.thesop.deliveries.Receiver;

/** An address that is told when something happens to stories. */
@Entity
public class Webhook extends Addressee {

    @ElementCollection
    @CollectionTable(name = "webhook_event", joinColumns = @JoinColumn(name = "webhook_id"))
    @Enumerated(EnumType.STRING)
    @Column(name = "event", nullable = false)
    private Set<WebhookEvent> events = new HashSet<>();

    protected Webhook() {}

    Webhook(Receiver receiver, Set<WebhookEvent> events) {
        super(receiver);
        this.events.addAll(events);
    }

    void listenTo(Set<WebhookEvent> others) {
        events.retainAll(others);
        events.addAll(others);
    }

    /** What it is told of. */
    public Set<WebhookEvent> events() {
        return events.isEmpty() ? EnumSet.noneOf(WebhookEvent.class) : EnumSet.copyOf(events);
    }
}
