package org.thesop.staff.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.thesop.people.SignedIn;
import org.thesop.platform.Messages;
import org.thesop.platform.PaperZone;
import org.thesop.staff.BylineClaim;
import org.thesop.staff.Claims;
import org.thesop.staff.PrintedStory;
import org.thesop.story.web.Moves;

/** desk/staff/claims: who says that which name of the archive is theirs. */
@Named
@RequestScoped
public class ClaimsPage {

    private static final String HERE = "/desk/staff/claims?faces-redirect=true";
    private static final int MOST = 50;

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

    private final Map<String, String> reasons = new HashMap<>();
    private List<BylineClaim> open;
    private Map<Long, List<PrintedStory>> stories;

    public List<BylineClaim> getOpen() {
        if (open == null) {
            open = claims.open(MOST);
        }
        return open;
    }

    public List<PrintedStory> stories(BylineClaim claim) {
        if (stories == null) {
            stories = claims.stories(getOpen());
        }
        return stories.getOrDefault(claim.id(), List.of());
    }

    public String since(BylineClaim claim) {
        return messages.text("bylines.waits", zone.full(claim.at()));
    }

    /** Nobody answers themselves. */
    public boolean mayAnswer(BylineClaim claim) {
        return !claim.person().equals(signedIn.person());
    }

    public String confirm(long id) {
        return answer("claims.confirmed", () -> claims.confirm(id, signedIn.person()));
    }

    public String decline(long id) {
        var reason = reasons.get(String.valueOf(id));
        if (reason == null || reason.isBlank()) {
            moves.say(FacesMessage.SEVERITY_ERROR, messages.text("claims.noReason"));
            return null;
        }
        return answer("claims.declined", () -> claims.decline(id, reason, signedIn.person()));
    }

    private String answer(String done, Moves.Attempt attempt) {
        try {
            moves.attempt(done, attempt);
        } catch (IllegalStateException answered) {
            moves.say(FacesMessage.SEVERITY_ERROR, messages.text("claims.answered"));
        }
        return HERE;
    }

    /** Why, by the id of the claim. */
    public Map<String, String> getReasons() {
        return reasons;
    }

    /** How many wait, for the list of everybody. */
    public long getWaiting() {
        return claims.waiting();
    }
}
