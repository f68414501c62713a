package org.thesop.site.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import org.thesop.people.SignedIn;
import org.thesop.platform.Messages;
import org.thesop.platform.PaperZone;
import org.thesop.site.BannerInSight;
import org.thesop.site.Banners;
import org.thesop.site.PaperBanner;
import org.thesop.story.web.Moves;

/** Setting and ending the banner over the whole paper, on desk/schedule/to-everybody. */
@Named
@RequestScoped
public class BannerPanel {

    @Inject
    Banners banners;

    @Inject
    BannerInSight inSight;

    @Inject
    SignedIn signedIn;

    @Inject
    Moves moves;

    @Inject
    Messages messages;

    @Inject
    PaperZone zone;

    private String text;
    private Optional<PaperBanner> now;

    public String set() {
        var words = text == null ? "" : text.strip();
        if (words.isEmpty() || words.length() > Banners.LONGEST) {
            moves.say(FacesMessage.SEVERITY_ERROR, messages.text("banner.words", Banners.LONGEST));
            return null;
        }
        return done("banner.set", () -> banners.set(words, signedIn.person()));
    }

    public String end() {
        return done("banner.ended", () -> banners.end(signedIn.person()));
    }

    private String done(String key, Moves.Attempt attempt) {
        moves.attempt(key, attempt);
        inSight.look();
        return "/desk/schedule/to-everybody?faces-redirect=true";
    }

    /** The one that readers see, null for none. */
    public PaperBanner getNow() {
        if (now == null) {
            now = banners.now();
        }
        return now.orElse(null);
    }

    public String getSince() {
        return messages.text("banner.since", getNow().setBy().name(), zone.full(getNow().setAt()));
    }

    public String getText() {
        return text == null && getNow() != null ? getNow().text() : text;
    }

    public void setText(String text) {
        this.text = text == null ? "" : text;
    }
}
