package org.thesop.partners.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.thesop.partners.AddresseeRow;
import org.thesop.partners.Addressees;
import org.thesop.partners.PartnerRefusedException;
import org.thesop.partners.WebhookRow;
import org.thesop.partners.Webhooks;
import org.thesop.story.ForbiddenException;

/** desk/partners/webhook: one of them, what it was told, and what came of it. */
@Named
@RequestScoped
public class WebhookPage extends AddresseePage {

    private static final Words WORDS = new Words("webhook", "webhook.paused", "webhook.resumed", "webhook.deleted");

    @Inject
    Webhooks webhooks;

    private WebhookRow row;
    private WebhookForm form = new WebhookForm();

    @PostConstruct
    void begin() {
        try {
            form = load();
        } catch (PartnerRefusedException | ForbiddenException notHere) {
            row = null; // the page answers that it is not there, or not theirs
        }
    }

    @Override
    WebhookForm load() {
        row = webhooks.get(getId(), signedIn.person());
        return WebhookForm.of(row);
    }

    public String save() {
        return save(form, () -> webhooks.change(getId(), form.getVersion(), form.details(), signedIn.person()));
    }

    public String test() {
        return there("webhook.tested", () -> webhooks.test(getId(), signedIn.person()));
    }

    @Override
    Addressees<?> all() {
        return webhooks;
    }

    @Override
    Words words() {
        return WORDS;
    }

    @Override
    AddresseeRow row() {
        return row;
    }

    public WebhookRow getWebhook() {
        return row;
    }

    public WebhookForm getForm() {
        return form;
    }
}
