package org.thesop.house.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.ZoneId;
import java.util.List;
import org.thesop.house.Paper;
import org.thesop.newsstand.Newsstand;
import org.thesop.people.SignedIn;
import org.thesop.platform.Language;
import org.thesop.platform.Messages;
import org.thesop.platform.Settings;

/** desk/house/settings: what the paper is called, and by which clocks it lives. */
@Named
@RequestScoped
public class SettingsPage {

    private static final long A_MEGABYTE = 1024 * 1024;

    @Inject
    Paper paper;

    @Inject
    SignedIn signedIn;

    @Inject
    HouseMoves moves;

    @Inject
    Newsstand newsstand;

    @Inject
    Messages messages;

    private String name;
    private String fullName;
    private String zone;
    private Language language;

    @PostConstruct
    void load() {
        var now = paper.now();
        name = now.name();
        fullName = now.fullName();
        zone = now.zone();
        language = now.language();
    }

    public String save() {
        var typed = new Paper.Setting(name, fullName, zone, language);
        return moves.attempt("paperSettings.saved", () -> paper.set(typed, signedIn.person()))
                ? "/desk/house/settings?faces-redirect=true"
                : null;
    }

    /** Continents and cities; what else Java knows is for machines. */
    public List<String> getZones() {
        return ZoneId.getAvailableZoneIds().stream()
                .filter(each -> each.matches("(Africa|America|Asia|Atlantic|Australia|Europe|Indian|Pacific)/.*"))
                .sorted()
                .toList();
    }

    /** The zone that the environment names. */
    public String getUsualZone() {
        return Settings.zone();
    }

    /** How this node's kept pages do, in a sentence. */
    public String getKept() {
        var figures = newsstand.rack().figures();
        return messages.text(
                "keptPages.figures",
                figures.pages(),
                figures.bytes() / A_MEGABYTE,
                figures.mostBytes() / A_MEGABYTE,
                figures.readyOfHundred());
    }

    public Language[] getLanguages() {
        return Language.values();
    }

    public Language getLanguage() {
        return language;
    }

    public void setLanguage(Language language) {
        this.language = language;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getFullName() {
        return fullName;
    }

    public void setFullName(String fullName) {
        this.fullName = fullName;
    }

    public String getZone() {
        return zone;
    }

    public void setZone(String zone) {
        this.zone = zone;
    }
}
