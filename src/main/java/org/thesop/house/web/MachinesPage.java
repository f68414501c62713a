package org.thesop.house.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.thesop.house.Declaration;
import org.thesop.house.Declarations;
import org.thesop.people.SignedIn;
import org.thesop.platform.PaperZone;

/** desk/house/machines: what ads.txt and security.txt say. */
@Named
@RequestScoped
public class MachinesPage {

    private static final int SOON_DAYS = 30;

    @Inject
    Declarations declarations;

    @Inject
    SignedIn signedIn;

    @Inject
    HouseMoves moves;

    @Inject
    PaperZone zone;

    @Inject
    Clock clock;

    private String ads;
    private String contact;
    private String policy;
    private String until;
    private String hub;
    private LocalDate kept;

    @PostConstruct
    void load() {
        var now = declarations.now();
        ads = now.ads();
        contact = now.contact();
        policy = now.policy();
        kept = now.until();
        hub = now.hub();
        until = kept == null ? zone.day(clock.instant()).plusDays(180).toString() : kept.toString();
    }

    public String save() {
        return moves.attempt(
                        "machines.saved",
                        () -> declarations.set(new Declaration(ads, contact, policy, day(), hub), signedIn.person()))
                ? "/desk/house/machines?faces-redirect=true"
                : null;
    }

    /** Null for what is no day. */
    private LocalDate day() {
        try {
            return contact == null || contact.isBlank() || until == null || until.isBlank()
                    ? null
                    : LocalDate.parse(until.strip());
        } catch (DateTimeException noDay) {
            return null;
        }
    }

    /** Whether the security contact that holds is over, or soon will be. */
    public boolean isEnding() {
        return kept != null && kept.isBefore(zone.day(clock.instant()).plusDays(SOON_DAYS));
    }

    public String getAds() {
        return ads;
    }

    public void setAds(String ads) {
        this.ads = ads;
    }

    public String getContact() {
        return contact;
    }

    public void setContact(String contact) {
        this.contact = contact;
    }

    public String getPolicy() {
        return policy;
    }

    public void setPolicy(String policy) {
        this.policy = policy;
    }

    public String getHub() {
        return hub;
    }

    public void setHub(String hub) {
        this.hub = hub;
    }

    /** An ISO day, as a date field sends it. */
    public String getUntil() {
        return until;
    }

    public void setUntil(String until) {
        this.until = until;
    }
}
