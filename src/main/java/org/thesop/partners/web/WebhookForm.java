package org.thesop.partners.web;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.thesop.partners.WebhookDetails;
import org.thesop.partners.WebhookEvent;
import org.thesop.partners.WebhookRow;
import org.thesop.platform.Messages;

/** What a form says of a webhook: what it is called, where it is, what it is told of. */
public class WebhookForm extends AddresseeForm {

    private WebhookEvent[] outside = {};
    private WebhookEvent[] desk = {};

    static WebhookForm of(WebhookRow row) {
        var form = new WebhookForm();
        form.setVersion(row.version());
        form.setName(row.name());
        form.setAddress(row.address());
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

    WebhookDetails details() {
        var events = EnumSet.noneOf(WebhookEvent.class);
        events.addAll(List.of(outside));
        events.addAll(List.of(desk));
        return new WebhookDetails(getName(), getAddress(), events);
    }

    @Override
    Map<String, String> said(Messages messages) {
        var details = details();
        var said = new LinkedHashMap<String, String>();
        said.put("webhook.name", details.name());
        said.put("webhook.address", details.address());
        said.put("webhook.seen", words(outside, messages));
        said.put("webhook.atDesks", words(desk, messages));
        return said;
    }

    private static String words(WebhookEvent[] events, Messages messages) {
        return Stream.of(events).sorted().map(messages::of).collect(Collectors.joining(", "));
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
