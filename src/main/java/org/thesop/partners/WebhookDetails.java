package org.thesop.partners;

import java.util.Set;
import org.thesop.deliveries.Carried;
import org.thesop.partners.PartnerRefusedException.Why;

/**
 * What a managing editor says of a webhook.
 *
 * @param events what it is told of
 */
public record WebhookDetails(String name, String address, Set<WebhookEvent> events) {

    public WebhookDetails {
        var typed = new Destination(name, Carried.HTTP, address);
        name = typed.name();
        address = typed.address();
        events = Set.copyOf(events);
    }

    Destination destination() {
        return new Destination(name, Carried.HTTP, address);
    }

    /** @throws PartnerRefusedException when the name, the address or what it is to be told of is missing */
    void demand() {
        destination().demand();
        if (events.isEmpty()) {
            throw new PartnerRefusedException(Why.NO_EVENTS, name);
        }
    }
}
