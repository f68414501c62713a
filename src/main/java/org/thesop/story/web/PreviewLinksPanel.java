package org.thesop.story.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.thesop.people.SignedIn;
import org.thesop.platform.Messages;
import org.thesop.platform.PaperZone;
import org.thesop.platform.Settings;
import org.thesop.platform.web.SentId;
import org.thesop.story.Permissions;
import org.thesop.story.PreviewLink;
import org.thesop.story.PreviewLinks;

/** Showing an edition to somebody without an account, under its preview. */
@Named
@RequestScoped
public class PreviewLinksPanel {

    private static final List<Integer> DAYS = List.of(1, 3, 7, 14);

    @Inject
    RequestedEdition requested;

    @Inject
    PreviewLinks links;

    @Inject
    SignedIn signedIn;

    @Inject
    Moves moves;

    @Inject
    Messages messages;

    @Inject
    PaperZone zone;

    @Inject
    Clock clock;

    private String shownTo;
    private int days = 3;
    private String link;
    private List<PreviewLink> made;
    private Boolean mayMake;

    /** Makes the link; it is shown now and cannot be shown again. */
    public void make() {
        var name = shownTo == null ? "" : shownTo.strip();
        if (name.isEmpty()) {
            moves.say(FacesMessage.SEVERITY_ERROR, messages.text("previewLink.noName"));
            return;
        }
        var lasts = Duration.ofDays(DAYS.contains(days) ? days : DAYS.get(0));
        if (moves.attempt(
                "previewLink.made",
                () -> link = Settings.paperUrl()
                        + links.make(requested.id(), name, lasts, signedIn.person())
                                .under("/preview/"))) {
            shownTo = null;
        }
        made = null;
    }

    public void revoke() {
        var sent = FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap();
        // Pressed before the page's scripts ran it names none, and must not look as if it had taken something back.
        var link = SentId.of(sent.get("link")).orElse(-1L);
        moves.attempt("previewLink.revoked", () -> links.revoke(link, signedIn.person()));
        made = null;
    }

    public boolean isMayMake() {
        if (mayMake == null) {
            mayMake = links.mayMake(requested.id(), signedIn.person());
        }
        return mayMake;
    }

    public List<PreviewLink> getMade() {
        if (made == null) {
            made = links.of(requested.id(), signedIn.person());
        }
        return made;
    }

    public boolean mayRevoke(PreviewLink each) {
        return each.open(clock.instant())
                && Permissions.mayEndPreview(each.edition(), each.madeBy(), signedIn.person());
    }

    /** Until when it leads there, or since when it does not. */
    public String standing(PreviewLink each) {
        if (each.revokedAt() != null) {
            return messages.text("previewLink.revokedAt", zone.full(each.revokedAt()));
        }
        Instant now = clock.instant();
        return messages.text(each.open(now) ? "previewLink.until" : "previewLink.over", zone.full(each.until()));
    }

    public String when(PreviewLink each) {
        return messages.text("previewLink.by", each.madeBy().name(), zone.full(each.madeAt()));
    }

    public List<Integer> getChoices() {
        return DAYS;
    }

    /** The link that was just made. */
    public String getLink() {
        return link;
    }

    public String getShownTo() {
        return shownTo;
    }

    public void setShownTo(String shownTo) {
        this.shownTo = shownTo;
    }

    public int getDays() {
        return days;
    }

    public void setDays(int days) {
        this.days = days;
    }
}
