package org.thesop.staff.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.thesop.media.Darkroom;
import org.thesop.media.NotAPictureException;
import org.thesop.media.StoreAwayException;
import org.thesop.people.Introduction;
import org.thesop.people.Person;
import org.thesop.people.SignedIn;
import org.thesop.platform.Language;
import org.thesop.platform.Messages;
import org.thesop.platform.Spoken;
import org.thesop.staff.Profiles;
import org.thesop.story.web.Moves;

/** desk/people/profile: how somebody is introduced to readers and colleagues. Everybody's own, and a managing editor's for all. */
@Named
@RequestScoped
public class ProfilePage {

    @Inject
    AskedPerson asked;

    @Inject
    Profiles profiles;

    @Inject
    Darkroom darkroom;

    @Inject
    SignedIn signedIn;

    @Inject
    Moves moves;

    @Inject
    Messages messages;

    @Inject
    Clock clock;

    private Person person;
    private String name;
    private String title;
    private String school;
    private String bio;
    private String links;
    private String language;
    private String zone;
    private Language deskLanguage;
    private boolean listed;
    private Part file;

    /** Loads what the page shows, or answers that there is nothing for this person. */
    public void open() {
        asked.open(() -> {
            person = profiles.of(asked.handle(), signedIn.person());
            name = person.name();
            title = person.title();
            school = person.school();
            bio = person.bio();
            links = String.join("\n", person.links().stream().map(URI::toString).toList());
            language = person.language();
            zone = person.zone().map(ZoneId::getId).orElse(null);
            listed = person.listed();
            deskLanguage = person.deskLanguage().orElse(null);
        });
    }

    /** Keeps what was typed; what is no address of a page is shown again, with the rest. */
    public String save() {
        var all = new ArrayList<URI>();
        for (var line : Objects.requireNonNullElse(links, "").lines().toList()) {
            if (!line.isBlank()) {
                var link = link(line.strip());
                if (link.isEmpty()) {
                    return refuse(messages.text("profile.links.odd", line.strip()));
                }
                all.add(link.get());
            }
        }
        if (all.size() > Introduction.MOST_LINKS) {
            return refuse(messages.text("profile.links.many", Introduction.MOST_LINKS));
        }
        var place = zone == null || !ZoneId.getAvailableZoneIds().contains(zone) ? null : ZoneId.of(zone);
        var said = new Introduction(name, title, school, bio, all, language, place, listed);
        return moves.attempt("profile.saved", () -> profiles.introduce(asked.handle(), said, signedIn.person()))
                ? here()
                : null;
    }

    /** People type addresses as they say them. */
    private static Optional<URI> link(String typed) {
        try {
            var link = new URI(typed.matches("(?i)https?://.*") ? typed : "https://" + typed);
            return Introduction.leadsSomewhere(link) ? Optional.of(link) : Optional.empty();
        } catch (URISyntaxException odd) {
            return Optional.empty();
        }
    }

    /** The desks speak this language from the next page on, and what is said of it is said in it already. */
    public String speak() {
        moves.attempt("profile.deskLanguage.saved", () -> {
            profiles.speak(deskLanguage, signedIn.person());
            if (deskLanguage != null) {
                Spoken.say(deskLanguage);
            }
        });
        return here();
    }

    /** Shows the chosen picture from now on. */
    public String showPortrait() throws IOException {
        if (file == null || file.getSize() == 0) {
            return refuse(messages.text("profile.portrait.none"));
        }
        try (var sent = file.getInputStream()) {
            var print = darkroom.develop(sent.readNBytes(Darkroom.MOST_BYTES + 1));
            moves.attempt(
                    "profile.portrait.shown",
                    () -> profiles.showPortrait(asked.handle(), print, file.getSubmittedFileName(), signedIn.person()));
            return here();
        } catch (NotAPictureException wrong) {
            return refuse(messages.text("pictures." + wrong.why().name(), file.getSubmittedFileName()));
        } catch (StoreAwayException away) {
            return refuse(messages.text("pictures.away", file.getSubmittedFileName()));
        }
    }

    public String takePortraitAway() {
        moves.attempt("profile.portrait.gone", () -> profiles.takePortraitAway(asked.handle(), signedIn.person()));
        return here();
    }

    private String refuse(String why) {
        moves.say(FacesMessage.SEVERITY_ERROR, why);
        return null;
    }

    private String here() {
        return "/desk/people/profile?faces-redirect=true" + (isMine() ? "" : "&person=" + asked.handle());
    }

    public Person getPerson() {
        if (person == null) {
            person = profiles.of(asked.handle(), signedIn.person());
        }
        return person;
    }

    /** Whether somebody looks at their own. */
    public boolean isMine() {
        return asked.handle().equals(signedIn.person().handle());
    }

    public Language[] getDeskLanguages() {
        return Language.values();
    }

    public List<Choices.Choice> getLanguages() {
        return Choices.languages();
    }

    public List<Choices.Choice> getZones() {
        return Choices.zones(clock.instant());
    }

    public int getLongestBio() {
        return Introduction.LONGEST_BIO;
    }

    public int getLongestLine() {
        return Introduction.LONGEST_LINE;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public String getSchool() {
        return school;
    }

    public void setSchool(String school) {
        this.school = school;
    }

    public String getBio() {
        return bio;
    }

    public void setBio(String bio) {
        this.bio = bio;
    }

    public String getLinks() {
        return links;
    }

    public void setLinks(String links) {
        this.links = links;
    }

    public String getLanguage() {
        return language;
    }

    public void setLanguage(String language) {
        this.language = language;
    }

    public String getZone() {
        return zone;
    }

    public void setZone(String zone) {
        this.zone = zone;
    }

    public Language getDeskLanguage() {
        return deskLanguage;
    }

    public void setDeskLanguage(Language deskLanguage) {
        this.deskLanguage = deskLanguage;
    }

    public boolean isListed() {
        return listed;
    }

    public void setListed(boolean listed) {
        this.listed = listed;
    }

    public Part getFile() {
        return file;
    }

    public void setFile(Part file) {
        this.file = file;
    }
}
