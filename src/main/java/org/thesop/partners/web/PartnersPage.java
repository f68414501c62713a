package org.thesop.partners.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.thesop.deliveries.Carried;
import org.thesop.partners.PartnerRow;
import org.thesop.partners.Partners;
import org.thesop.people.SignedIn;
import org.thesop.story.Section;
import org.thesop.story.Stories;

/** desk/partners/partners: the houses that get our stories. */
@Named
@RequestScoped
public class PartnersPage {

    @Inject
    Partners partners;

    @Inject
    Stories stories;

    @Inject
    SignedIn signedIn;

    @Inject
    PartnerMoves moves;

    @Inject
    DeliveryTexts texts;

    private final PartnerForm form = new PartnerForm();
    private List<PartnerRow> rows = List.of();
    private Partners.Made made;
    private List<Section> sections = List.of();

    @PostConstruct
    void load() {
        sections = stories.sections();
    }

    public void open() {
        moves.open(() -> rows = partners.all(signedIn.person()));
    }

    public String make() {
        if (!moves.attempt("partner.made", () -> made = partners.make(form.details(), signedIn.person()))) {
            return null;
        }
        if (form.getCarried() == Carried.HTTP) {
            FacesContext.getCurrentInstance().getExternalContext().getFlash().put(WebhooksPage.SECRET, made.secret());
        }
        return "/desk/partners/partner?faces-redirect=true&partner=" + made.id();
    }

    /** Which stories it wants, in a line. */
    public String wish(PartnerRow row) {
        return texts.of(row.wish());
    }

    public List<Section> getSections() {
        return sections;
    }

    public List<PartnerRow> getRows() {
        return rows;
    }

    public PartnerForm getForm() {
        return form;
    }
}
