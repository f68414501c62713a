package org.thesop.partners.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.thesop.deliveries.Carried;
import org.thesop.partners.AddresseeRow;
import org.thesop.partners.Addressees;
import org.thesop.partners.PartnerRefusedException;
import org.thesop.partners.PartnerRow;
import org.thesop.partners.Partners;
import org.thesop.partners.SentStories;
import org.thesop.partners.SentStories.StorySent;
import org.thesop.story.ForbiddenException;
import org.thesop.story.Section;
import org.thesop.story.Stories;

/** desk/partners/partner: one of them, which stories it has, and what came of each delivery. */
@Named
@RequestScoped
public class PartnerPage extends AddresseePage {

    private static final int MOST_STORIES = 100;

    private static final Words WORDS = new Words("partner", "partner.paused", "partner.resumed", "partner.deleted");

    @Inject
    Partners partners;

    @Inject
    SentStories sent;

    @Inject
    Stories stories;

    private PartnerRow row;
    private PartnerForm form = new PartnerForm();
    private List<StorySent> has = List.of();
    private List<Section> sections = List.of();

    @PostConstruct
    void begin() {
        try {
            form = load();
            sections = stories.sections();
        } catch (PartnerRefusedException | ForbiddenException notHere) {
            row = null; // the page answers that it is not there, or not theirs
        }
    }

    @Override
    PartnerForm load() {
        row = partners.get(getId(), signedIn.person());
        return PartnerForm.of(row);
    }

    @Override
    void openMore() {
        has = sent.to(getId(), MOST_STORIES, signedIn.person());
    }

    public String save() {
        return save(form, () -> partners.change(getId(), form.getVersion(), form.details(), signedIn.person()));
    }

    @Override
    Addressees<?> all() {
        return partners;
    }

    @Override
    Words words() {
        return WORDS;
    }

    @Override
    AddresseeRow row() {
        return row;
    }

    /** Whether what is sent there is signed. */
    public boolean isSigned() {
        return row != null && row.carried() == Carried.HTTP;
    }

    /** Whether it can be deleted: it has nothing that we could have to take back. */
    public boolean isFree() {
        return row != null && row.stories() == 0;
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

    public List<StorySent> getHas() {
        return has;
    }
}
