package org.thesop.partners.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import org.thesop.deliveries.DeliveryRow;
import org.thesop.partners.Condition;
import org.thesop.partners.PartnerRefusedException;
import org.thesop.partners.WebhookRow;
import org.thesop.partners.Webhooks;
import org.thesop.people.SignedIn;
import org.thesop.platform.web.RowButtons;
import org.thesop.platform.web.SentId;
import org.thesop.story.ForbiddenException;
import org.thesop.story.web.Moves;

/** desk/partners/webhook: one of them, what it was told, and what came of it. */
@Named
@RequestScoped
public class WebhookPage {

    @Inject
    Webhooks webhooks;

    @Inject
    SignedIn signedIn;

    @Inject
    PartnerMoves moves;

    @Inject
    RowButtons rowButtons;

    @Inject
    HttpServletRequest request;

    private WebhookRow row;
    private WebhookForm form = new WebhookForm();
    private List<DeliveryRow> log = List.of();

    @PostConstruct
    void load() {
        try {
            row = webhooks.get(getId(), signedIn.person());
            form = WebhookForm.of(row);
        } catch (PartnerRefusedException | ForbiddenException notHere) {
            row = null; // the page answers that it is not there, or not theirs
        }
    }

    /** Answers 404 where there is none, 403 for whoever has no business here. */
    public void open() {
        moves.open(() -> log = webhooks.log(getId(), signedIn.person()));
    }

    /** Of the one that is shown. */
    public long getId() {
        return SentId.of(request.getParameter("webhook")).orElse(0L);
    }

    /** Sends again what the button that was pressed stands beside. */
    public String press() {
        return rowButtons.pressed("again").map(this::sendAgain).orElse(null);
    }

    private String sendAgain(long delivery) {
        return moves.attempt(
                        "delivery.goesAgain",
                        "delivery.goesNoMore",
                        () -> webhooks.sendAgain(getId(), delivery, signedIn.person()))
                ? here()
                : null;
    }

    public String save() {
        return there(
                "webhook.saved",
                () -> webhooks.change(getId(), form.getName(), form.getAddress(), form.events(), signedIn.person()));
    }

    public String test() {
        return there("webhook.tested", () -> webhooks.test(getId(), signedIn.person()));
    }

    public String pause() {
        return there("webhook.paused", () -> webhooks.pause(getId(), signedIn.person()));
    }

    public String resume() {
        return there("webhook.resumed", () -> webhooks.resume(getId(), signedIn.person()));
    }

    public String rotate() {
        return there("webhook.rotated", () -> FacesContext.getCurrentInstance()
                .getExternalContext()
                .getFlash()
                .put(WebhooksPage.SECRET, webhooks.rotate(getId(), signedIn.person())));
    }

    public String delete() {
        return moves.attempt("webhook.deleted", () -> webhooks.delete(getId(), signedIn.person()))
                ? "/desk/partners/webhooks?faces-redirect=true"
                : null;
    }

    private String there(String doneKey, Moves.Attempt attempt) {
        return moves.attempt(doneKey, attempt) ? here() : null;
    }

    private String here() {
        return "/desk/partners/webhook?faces-redirect=true&webhook=" + getId();
    }

    /** Asked of buttons before the page is opened, also where there is none any more. */
    public boolean isPaused() {
        return row != null && row.condition().paused();
    }

    public boolean isPausedByItself() {
        return row != null && row.condition() == Condition.PAUSED_BY_ITSELF;
    }

    /** How long the secret before the present one is good, null when none is. */
    public Instant getFormerUntil() {
        return row == null ? null : row.formerUntil();
    }

    public WebhookRow getWebhook() {
        return row;
    }

    public WebhookForm getForm() {
        return form;
    }

    public List<DeliveryRow> getLog() {
        return log;
    }
}
