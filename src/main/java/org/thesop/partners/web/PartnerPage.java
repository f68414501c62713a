package org.thesop.partners.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import org.thesop.deliveries.Carried;
import org.thesop.deliveries.DeliveryRow;
import org.thesop.partners.Condition;
import org.thesop.partners.PartnerRefusedException;
import org.thesop.partners.PartnerRow;
import org.thesop.partners.Partners;
import org.thesop.partners.SentStories;
import org.thesop.partners.SentStories.StorySent;
import org.thesop.people.SignedIn;
import org.thesop.platform.web.RowButtons;
import org.thesop.platform.web.SentId;
import org.thesop.story.ForbiddenException;
import org.thesop.story.Section;
import org.thesop.story.Stories;
import org.thesop.story.web.Moves;

/** desk/partners/partner: one of them, which stories it has, and what came of each delivery. */
@Named
@RequestScoped
public class PartnerPage {

    private static final int MOST_STORIES = 100;

    @Inject
    Partners partners;

    @Inject
    SentStories sent;

    @Inject
    Stories stories;

    @Inject
    SignedIn signedIn;

    @Inject
    PartnerMoves moves;

    @Inject
    RowButtons rowButtons;

    @Inject
    HttpServletRequest request;

    private PartnerRow row;
    private PartnerForm form = new PartnerForm();
    private List<DeliveryRow> log = List.of();
    private List<StorySent> has = List.of();
    private List<Section> sections = List.of();

    @PostConstruct
    void load() {
        try {
            row = partners.get(getId(), signedIn.person());
            form = PartnerForm.of(row);
            sections = stories.sections();
        } catch (PartnerRefusedException | ForbiddenException notHere) {
            row = null; // the page answers that it is not there, or not theirs
        }
    }

    /** Answers 404 where there is none, 403 for whoever has no business here. */
    public void open() {
        moves.open(() -> {
            log = partners.log(getId(), signedIn.person());
            has = sent.to(getId(), MOST_STORIES, signedIn.person());
        });
    }

    /** Of the one that is shown. */
    public long getId() {
        return SentId.of(request.getParameter("partner")).orElse(0L);
    }

    /** Sends again what the button that was pressed stands beside. */
    public String press() {
        return rowButtons.pressed("again").map(this::sendAgain).orElse(null);
    }

    private String sendAgain(long delivery) {
        return moves.attempt(
                        "delivery.goesAgain",
                        "delivery.goesNoMore",
                        () -> partners.sendAgain(getId(), delivery, signedIn.person()))
                ? here()
                : null;
    }

    public String save() {
        return there("webhook.saved", () -> partners.change(getId(), form.details(), signedIn.person()));
    }

    public String pause() {
        return there("partner.paused", () -> partners.pause(getId(), signedIn.person()));
    }

    public String resume() {
        return there("partner.resumed", () -> partners.resume(getId(), signedIn.person()));
    }

    public String rotate() {
        return there("webhook.rotated", () -> FacesContext.getCurrentInstance()
                .getExternalContext()
                .getFlash()
                .put(WebhooksPage.SECRET, partners.rotate(getId(), signedIn.person())));
    }

    public String delete() {
        return moves.attempt("partner.deleted", () -> partners.delete(getId(), signedIn.person()))
                ? "/desk/partners/partners?faces-redirect=true"
                : null;
    }

    private String there(String doneKey, Moves.Attempt attempt) {
        return moves.attempt(doneKey, attempt) ? here() : null;
    }

    private String here() {
        return "/desk/partners/partner?faces-redirect=true&partner=" + getId();
    }

    /** Asked of buttons before the page is opened, also where there is none any more. */
    public boolean isPaused() {
        return row != null && row.condition().paused();
    }

    public boolean isPausedByItself() {
        return row != null && row.condition() == Condition.PAUSED_BY_ITSELF;
    }

    /** Whether what is sent there is signed. */
    public boolean isSigned() {
        return row != null && row.carried() == Carried.HTTP;
    }

    /** Whether it can be deleted: it has nothing that we could have to take back. */
    public boolean isFree() {
        return row != null && row.stories() == 0;
    }

    /** How long the secret before the present one is good, null when none is. */
    public Instant getFormerUntil() {
        return row == null ? null : row.formerUntil();
    }

    public List<Section> getSections() {
        return sections;
    }

    public PartnerRow getPartner() {
        return row;
    }

    public PartnerForm getForm() {
        return form;
    }

    public List<DeliveryRow> getLog() {
        return log;
    }

    public List<StorySent> getHas() {
        return has;
    }
}
