package org.thesop.house.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.thesop.house.TagRow;
import org.thesop.house.Tags;
import org.thesop.people.SignedIn;
import org.thesop.platform.AddressWords;

/** desk/house/tags: the words that stories are found under, and which of them mean the same. */
@Named
@RequestScoped
public class TagsPage {

    private static final int MOST = 100;

    @Inject
    Tags tags;

    @Inject
    SignedIn signedIn;

    @Inject
    HouseMoves moves;

    @Inject
    HttpServletRequest request;

    private String words;
    private List<TagRow> rows;
    private String synonym;
    private String spelling;

    @PostConstruct
    void load() {
        words = Optional.ofNullable(request.getParameter("words")).orElse("").strip();
        rows = tags.with(words, MOST);
        chosen().ifPresent(row -> spelling = row.name());
    }

    /** Adds the word that was typed as one that leads to this tag; a tag of that name is merged into it. */
    public String merge() {
        if (synonym == null || synonym.isBlank()) {
            return null;
        }
        return done(moves.attempt("tags.merged", () -> tags.addSynonym(getWhich(), synonym, signedIn.person())));
    }

    public String spell() {
        return done(moves.attempt("tags.spelled", () -> tags.spell(getWhich(), spelling, signedIn.person())));
    }

    public String part(String slug) {
        return done(moves.attempt("tags.parted", () -> tags.part(slug, signedIn.person())));
    }

    private String done(boolean done) {
        var said = new java.util.LinkedHashMap<String, String>();
        said.put("words", words);
        said.put("tag", Optional.ofNullable(getWhich()).orElse(""));
        var query = AddressWords.write(said);
        return done ? "/desk/house/tags?faces-redirect=true" + (query.isEmpty() ? "" : "&" + query) : null;
    }

    /** The slug of the tag that is open to be changed; null for none. */
    public String getWhich() {
        return request.getParameter("tag");
    }

    public boolean isOpen(TagRow row) {
        return row.slug().equals(getWhich());
    }

    private Optional<TagRow> chosen() {
        return rows.stream().filter(this::isOpen).findFirst();
    }

    /** The one that is open; null for none. */
    public TagRow getChosen() {
        return chosen().orElse(null);
    }

    public boolean isMore() {
        return rows.size() == MOST;
    }

    public List<TagRow> getRows() {
        return rows;
    }

    public String getWords() {
        return words;
    }

    public String getSynonym() {
        return synonym;
    }

    public void setSynonym(String synonym) {
        this.synonym = synonym;
    }

    public String getSpelling() {
        return spelling;
    }

    public void setSpelling(String spelling) {
        this.spelling = spelling;
    }
}
