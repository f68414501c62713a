package org.thesop.partners.web;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.thesop.partners.WebhookEvent;
import org.thesop.partners.WebhookRow;

/** What a form says of a webhook: what it is called, where it is, what it is told of. */
public class WebhookForm {

    private String name = "";
    private String address = "";
    private WebhookEvent[] outside = {};
    private WebhookEvent[] desk = {};

    static WebhookForm of(WebhookRow row) {
        var form = new WebhookForm();
        form.name = row.name();
        form.address = row.address();
        form.outside = row.events().stream().filter(event -> !event.desk()).toArray(WebhookEvent[]::new);
        form.desk = row.events().stream().filter(WebhookEvent::desk).toArray(WebhookEvent[]::new);
        return form;
    }

    /** A new one begins with all that readers see. */
    static WebhookForm begun() {
        var form = new WebhookForm();
        form.outside = seen().toArray(new WebhookEvent[0]);
        return form;
    }

    Set<WebhookEvent> events() {
        var events = EnumSet.noneOf(WebhookEvent.class);
        events.addAll(List.of(outside));
        events.addAll(List.of(desk));
        return events;
    }

    private static List<WebhookEvent> seen() {
        return Stream.of(WebhookEvent.values()).filter(event -> !event.desk()).toList();
    }

    /** Those that readers see. */
    public List<WebhookEvent> getSeen() {
        return seen();
    }

    /** Those that happen at the desks. */
    public List<WebhookEvent> getAtDesks() {
        return Stream.of(WebhookEvent.values()).filter(WebhookEvent::desk).toList();
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getAddress() {
        return address;
    }

    public void setAddress(String address) {
        this.address = address;
    }

    public WebhookEvent[] getOutside() {
        return outside;
    }

    public void setOutside(WebhookEvent[] chosen) {
        this.outside = chosen;
    }

    public WebhookEvent[] getDesk() {
        return desk;
    }

    public void setDesk(WebhookEvent[] chosen) {
        this.desk = chosen;
    }
}
