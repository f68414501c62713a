package org.thesop.staff.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.thesop.people.SignedIn;
import org.thesop.platform.Messages;
import org.thesop.platform.PaperZone;
import org.thesop.platform.web.SentId;
import org.thesop.staff.BylineClaim;
import org.thesop.staff.Claims;
import org.thesop.staff.PrintedStory;
import org.thesop.story.web.Moves;

/** desk/people/bylines: stories of the archive under one's own name, and what became of claims. */
@Named
@RequestScoped
public class BylinesPage {

    private static final int MOST_CLAIMS = 50;

    @Inject
    Claims claims;

    @Inject
    SignedIn signedIn;

    @Inject
    Moves moves;

    @Inject
    Messages messages;

    @Inject
    PaperZone zone;

    @Inject
    HttpServletRequest request;

    private List<PrintedStory> found;
    private List<BylineClaim> mine;

    /** The name that is looked for: one's own, until another is asked for. */
    public String getName() {
        var asked = Objects.requireNonNullElse(request.getParameter("name"), "").strip();
        return asked.isEmpty() ? signedIn.person().name() : asked;
    }

    public List<PrintedStory> getFound() {
        if (found == null) {
            found = claims.under(getName());
        }
        return found;
    }

    /** Claims those that are ticked. */
    public String claim() {
        var ids = SentId.all(request.getParameterValues("story"));
        if (ids.isEmpty()) {
            moves.say(FacesMessage.SEVERITY_ERROR, messages.text("bylines.none"));
        } else {
            moves.attempt("bylines.claimed", "bylines.nothing", () -> claims.claim(getName(), ids, signedIn.person())
                    .isPresent());
        }
        return "/desk/people/bylines?faces-redirect=true&name=" + URLEncoder.encode(getName(), StandardCharsets.UTF_8);
    }

    public List<BylineClaim> getMine() {
        if (mine == null) {
            mine = claims.of(signedIn.person(), MOST_CLAIMS);
        }
        return mine;
    }

    /** Since when it waits, or who answered and when. */
    public String standing(BylineClaim claim) {
        return claim.answeredBy() == null
                ? messages.text("bylines.waits", zone.full(claim.at()))
                : messages.text("bylines." + claim.state(), claim.answeredBy().name(), zone.full(claim.answeredAt()));
    }
}
