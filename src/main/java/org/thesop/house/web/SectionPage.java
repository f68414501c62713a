package org.thesop.house.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.stream.Stream;
import org.thesop.house.SectionDetails;
import org.thesop.house.SectionLine;
import org.thesop.house.Sections;
import org.thesop.people.People;
import org.thesop.people.Person;
import org.thesop.people.Role;
import org.thesop.people.SignedIn;
import org.thesop.platform.Language;
import org.thesop.story.Genre;
import org.thesop.story.MediaTopic;
import org.thesop.story.SectionColour;
import org.thesop.story.Slug;

/** desk/house/section: one section, or a new one. */
@Named
@RequestScoped
public class SectionPage {

    @Inject
    Sections sections;

    @Inject
    People people;

    @Inject
    SignedIn signedIn;

    @Inject
    HouseMoves moves;

    @Inject
    HttpServletRequest request;

    private String slug;
    private String name;
    private String language;
    private SectionColour colour = SectionColour.RED;
    private Genre genre = Genre.NEWS;
    private MediaTopic topic;
    private String parent;
    private boolean second;
    private String defaultEditor;

    /** Shows the section of the address, or an empty form; what was typed stays as it was. */
    public void open() {
        if (isBeginning() || FacesContext.getCurrentInstance().isPostback()) {
            return;
        }
        moves.open(() -> {
            var details = sections.details(getWhich());
            slug = details.slug();
            name = details.name();
            language = Language.of(details.language()).map(Language::tag).orElse(details.language());
            colour = details.colour();
            genre = details.genre();
            topic = details.topic();
            parent = details.parent();
            second = details.approvals() > 1;
            defaultEditor = details.defaultEditor();
        });
    }

    /** Keeps it and goes back to the list. */
    public String save() {
        if ((slug == null || slug.isBlank()) && name != null && !name.isBlank()) {
            slug = Slug.of(name).text();
        }
        var details = new SectionDetails(
                slug == null ? null : slug.strip(),
                name,
                language,
                colour,
                genre,
                topic,
                parent,
                second ? 2 : 1,
                defaultEditor);
        var done = isBeginning()
                ? moves.attempt("sections.added", () -> sections.add(details, signedIn.person()))
                : moves.attempt("sections.saved", () -> sections.change(getWhich(), details, signedIn.person()));
        return done ? "/desk/house/sections?faces-redirect=true" : null;
    }

    /** The slug in the address; null for a new section. */
    public String getWhich() {
        return request.getParameter("section");
    }

    public boolean isBeginning() {
        return getWhich() == null;
    }

    /** Sections that have no parent: whatever this one can be a part of. */
    public List<SectionLine> getParents() {
        return sections.lines().stream()
                .filter(each -> each.parent() == null && !each.slug().equals(getWhich()))
                .toList();
    }

    /** Those that pages can be printed in, and whatever else was said of this section before. */
    public List<SelectItem> getLanguages() {
        var ours = Stream.of(Language.values()).map(each -> new SelectItem(each.tag(), each.ownName()));
        return language == null || language.isBlank() || Language.of(language).isPresent()
                ? ours.toList()
                : Stream.concat(ours, Stream.of(new SelectItem(language, language)))
                        .toList();
    }

    public List<Person> getEditors() {
        return people.active().stream().filter(each -> each.has(Role.EDITOR)).toList();
    }

    public SectionColour[] getColours() {
        return SectionColour.values();
    }

    public String getSlug() {
        return slug;
    }

    public void setSlug(String slug) {
        this.slug = slug;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getLanguage() {
        return language;
    }

    public void setLanguage(String language) {
        this.language = language;
    }

    public SectionColour getColour() {
        return colour;
    }

    public void setColour(SectionColour colour) {
        this.colour = colour;
    }

    public Genre[] getGenres() {
        return Genre.values();
    }

    /** What its stories usually are. */
    public Genre getGenre() {
        return genre;
    }

    public void setGenre(Genre genre) {
        this.genre = genre;
    }

    public MediaTopic[] getTopics() {
        return MediaTopic.values();
    }

    /** What its stories are about, as news agencies sort them; null for nothing. */
    public MediaTopic getTopic() {
        return topic;
    }

    public void setTopic(MediaTopic topic) {
        this.topic = topic;
    }

    public String getParent() {
        return parent;
    }

    public void setParent(String parent) {
        this.parent = parent;
    }

    /** Whether a second editor has to approve. */
    public boolean isSecond() {
        return second;
    }

    public void setSecond(boolean second) {
        this.second = second;
    }

    public String getDefaultEditor() {
        return defaultEditor;
    }

    public void setDefaultEditor(String defaultEditor) {
        this.defaultEditor = defaultEditor;
    }
}
