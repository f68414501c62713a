package org.thesop.people;

import jakarta.persistence.Column;
import jakarta.persistence.MappedSuperclass;
import java.net.URI;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.thesop.platform.Spoken;

/** What a person says of themselves. Readers get it only of those who are listed. */
@MappedSuperclass
public abstract class Profile {

    private String title;

    private String bio;

    private String school;

    /** Addresses elsewhere, one a line; never null. */
    @Column(nullable = false)
    private String links = "";

    /** A language tag, null where nobody said. */
    private String language;

    @Column(name = "zone")
    private String zoneId;

    /** Whether readers find this person on the paper; the bylines of who is not listed are names without a page. */
    @Column(nullable = false)
    private boolean listed = true;

    /** The id of a picture, null for none. */
    @Column(name = "portrait_id")
    private String portrait;

    /** What readers are told in short; each may be null. */
    public void introduce(String newTitle, String newBio) {
        title = newTitle;
        bio = newBio;
    }

    /** Takes over all that was said, but for the name. */
    public void introduce(Introduction said) {
        introduce(said.title(), said.bio());
        school = said.school();
        links = String.join("\n", said.links().stream().map(URI::toString).toList());
        language = said.language();
        zoneId = said.zone() == null ? null : said.zone().getId();
        listed = said.listed();
    }

    /** Takes over what only the double was introduced with. */
    void fillIn(Profile from) {
        title = title == null ? from.title : title;
        bio = bio == null ? from.bio : bio;
        school = school == null ? from.school : school;
        links = links.isEmpty() ? from.links : links;
        language = language == null ? from.language : language;
        zoneId = zoneId == null ? from.zoneId : zoneId;
        portrait = portrait == null ? from.portrait : portrait;
    }

    void unlist() {
        listed = false;
    }

    /** Shows this picture of the person; null takes it away. */
    public void showPortrait(String picture) {
        portrait = picture;
    }

    public String title() {
        return title;
    }

    public String bio() {
        return bio;
    }

    /** Null where nobody said. */
    public String school() {
        return school;
    }

    /** Pages of this person elsewhere, in order. */
    public List<URI> links() {
        return links.lines().map(URI::create).toList();
    }

    /** The language this person writes in first, null where nobody said. */
    public String language() {
        return language;
    }

    /** The same in words. */
    public Optional<String> languageName() {
        return Optional.ofNullable(language).map(tag -> Locale.forLanguageTag(tag)
                .getDisplayLanguage(Spoken.now().locale()));
    }

    /** Where this person is; empty where nobody said, or no Java knows the zone any more. */
    public Optional<ZoneId> zone() {
        return Optional.ofNullable(zoneId)
                .filter(ZoneId.getAvailableZoneIds()::contains)
                .map(ZoneId::of);
    }

    public boolean listed() {
        return listed;
    }

    /** The id of a picture, null for none. */
    public String portrait() {
        return portrait;
    }
}
