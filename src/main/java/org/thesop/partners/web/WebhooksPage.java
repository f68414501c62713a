package org.thesop.partners.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.thesop.partners.WebhookRow;
import org.thesop.partners.Webhooks;
import org.thesop.people.SignedIn;

/** desk/partners/webhooks: the addresses that are told of what happens here. */
@Named
@RequestScoped
public class WebhooksPage {

    /** What the next page shows once: templates know it by this name. */
    static final String SECRET = "secret";

    @Inject
    Webhooks webhooks;

    @Inject
    SignedIn signedIn;

    @Inject
    PartnerMoves moves;

    @Inject
    DeliveryTexts texts;

    private final WebhookForm form = WebhookForm.begun();
    private List<WebhookRow> rows = List.of();
    private Webhooks.Made made;

    public void open() {
        moves.open(() -> rows = webhooks.all(signedIn.person()));
    }

    public String make() {
        var done = moves.attempt("webhook.made", () -> made = webhooks.make(form.details(), signedIn.person()));
        if (!done) {
            return null;
        }
        FacesContext.getCurrentInstance().getExternalContext().getFlash().put(SECRET, made.secret());
        return "/desk/partners/webhook?faces-redirect=true&webhook=" + made.id();
    }

    /** What it is told of, in words. */
    public String says(WebhookRow row) {
        return texts.events(row);
    }

    public List<WebhookRow> getRows() {
        return rows;
    }

    public WebhookForm getForm() {
        return form;
    }
}
