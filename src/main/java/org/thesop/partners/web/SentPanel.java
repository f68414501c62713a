package org.thesop.partners.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import org.thesop.partners.Ahead;
import org.thesop.partners.SentStories;
import org.thesop.partners.SentStories.PartnerSent;
import org.thesop.partners.TrustedPartner;
import org.thesop.people.SignedIn;
import org.thesop.platform.web.SentId;

/** Beside a story: which partners have it, and sending it ahead to trusted ones. */
@Named
@RequestScoped
public class SentPanel {

    private static final int MOST = 200;

    @Inject
    SentStories sent;

    @Inject
    Ahead ahead;

    @Inject
    SignedIn signedIn;

    @Inject
    PartnerMoves moves;

    @Inject
    HttpServletRequest request;

    private Long[] chosen = {};
    private List<PartnerSent> have;
    private List<TrustedPartner> trusted;

    private long edition() {
        return SentId.of(request.getParameter("edition")).orElse(0L);
    }

    /** Who has the story. */
    public List<PartnerSent> getHave() {
        if (have == null) {
            have = sent.of(edition(), MOST, signedIn.person());
        }
        return have;
    }

    /** To whom it could be sent ahead. */
    public List<TrustedPartner> getTrusted() {
        if (trusted == null) {
            trusted = ahead.trusted(signedIn.person());
        }
        return trusted;
    }

    public String sendAhead() {
        return moves.attempt(
                        "partner.ahead.done", () -> ahead.send(edition(), Arrays.asList(chosen), signedIn.person()))
                ? "/desk/schedule/schedule?faces-redirect=true&edition=" + edition()
                : null;
    }

    public Long[] getChosen() {
        return chosen;
    }

    public void setChosen(Long[] chosen) {
        this.chosen = chosen;
    }
}
