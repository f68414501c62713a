package org.thesop.search.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.LinkedHashMap;
import java.util.List;
import org.thesop.people.SignedIn;
import org.thesop.platform.AddressWords;
import org.thesop.platform.Messages;
import org.thesop.platform.web.RowButtons;
import org.thesop.search.SavedSearch;
import org.thesop.search.SavedSearches;
import org.thesop.search.SavedSearches.Outcome;
import org.thesop.story.web.Moves;

/** The searches that somebody keeps, beside the one they have just asked for. */
@Named
@RequestScoped
public class SavedSearchesPanel {

    private static final String PAGE = "/desk/search/search?faces-redirect=true&";

    @Inject
    SavedSearches searches;

    @Inject
    SearchPage page;

    @Inject
    SignedIn signedIn;

    @Inject
    RowButtons rowButtons;

    @Inject
    Moves moves;

    @Inject
    Messages messages;

    private List<SavedSearch> mine;

    @PostConstruct
    void load() {
        mine = searches.of(signedIn.person());
    }

    /** Forgets the search whose button was pressed. */
    public String press() {
        return rowButtons.pressed("forget").map(this::forget).orElse(null);
    }

    private String forget(long id) {
        searches.forget(id, signedIn.person())
                .ifPresent(gone -> moves.say(
                        FacesMessage.SEVERITY_INFO, messages.text("search.saved.forgotten", gone.question())));
        return here();
    }

    /** Keeps the search that was asked for. */
    public String keep() {
        return keep(false);
    }

    /** Keeps it, and tells of what it finds from now on. */
    public String tell() {
        return keep(true);
    }

    private String keep(boolean tells) {
        var outcome = searches.keep(page.getQuestion(), tells, signedIn.person());
        var done = outcome == Outcome.KEPT || outcome == Outcome.TELLS;
        moves.say(
                done ? FacesMessage.SEVERITY_INFO : FacesMessage.SEVERITY_WARN,
                messages.text("Outcome." + outcome.name(), SavedSearches.MOST_HITS, SavedSearches.MOST));
        return here();
    }

    private String here() {
        return PAGE + address(page.getQuestion());
    }

    /** The address of a kept search. */
    public String address(String question) {
        var said = new LinkedHashMap<String, String>();
        said.put("q", question);
        return AddressWords.write(said);
    }

    public List<SavedSearch> getMine() {
        return mine;
    }

    /** Whether the search that was asked for can be kept. */
    public boolean isUnkept() {
        return page.isAsking()
                && mine.stream().noneMatch(each -> each.question().equals(page.getQuestion()));
    }

    /** Whether it is kept and does not tell, or not kept. */
    public boolean isQuiet() {
        return page.isAsking()
                && mine.stream()
                        .noneMatch(each -> each.tells() && each.question().equals(page.getQuestion()));
    }
}
