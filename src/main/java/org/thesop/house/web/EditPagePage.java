package org.thesop.house.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.thesop.house.OwnPage;
import org.thesop.house.PageOvertakenException;
import org.thesop.house.PageText;
import org.thesop.house.PageVersionRow;
import org.thesop.house.PaperPages;
import org.thesop.people.SignedIn;
import org.thesop.platform.Messages;
import org.thesop.platform.web.InsteadOfThePage;
import org.thesop.story.BodyHtml;
import org.thesop.story.web.Moves;

/**
 * desk/house/page: one page of the paper's own words and its versions. What is typed stays in its fields whatever comes of
 * it.
 */
@Named
@RequestScoped
public class EditPagePage {

    private static final int MOST_VERSIONS = 50;

    @Inject
    PaperPages pages;

    @Inject
    SignedIn signedIn;

    @Inject
    HouseMoves moves;

    @Inject
    Moves says;

    @Inject
    Messages messages;

    @Inject
    HttpServletRequest request;

    private OwnPage page;
    private int builtOn;
    private String title;
    private String deck;
    private String body;
    private String note;
    private PageText now;

    /** Shows the page as it stands, or answers that there is none. */
    public void open() {
        if (getPage() == null) {
            InsteadOfThePage.answer(HttpServletResponse.SC_NOT_FOUND);
        } else if (!FacesContext.getCurrentInstance().isPostback()) {
            builtOn = now().number();
            title = now().title();
            deck = now().deck();
            body = now().body().html();
        }
    }

    public String save() {
        var typed = new PageText(builtOn, title, deck, BodyHtml.of(body == null ? "" : body));
        return attempt("pages.saved", () -> pages.save(getPage(), typed, note, signedIn.person())) ? here() : null;
    }

    private boolean attempt(String doneKey, Moves.Attempt attempt) {
        try {
            return moves.attempt(doneKey, attempt);
        } catch (PageOvertakenException overtaken) {
            builtOn = overtaken.newest();
            says.say(FacesMessage.SEVERITY_ERROR, messages.text("pages.overtaken", overtaken.newest()));
            return false;
        }
    }

    private String here() {
        return "/desk/house/page?faces-redirect=true&page=" + getPage().slug();
    }

    /** What was saved, newest first, without what stands now. */
    public List<PageVersionRow> getVersions() {
        return pages.history(getPage(), MOST_VERSIONS);
    }

    /** Read when it is first asked for: which buttons are there is asked before the page is opened. */
    private PageText now() {
        if (now == null) {
            now = pages.now(getPage());
        }
        return now;
    }

    /** The page of the address; null for none. */
    public OwnPage getPage() {
        if (page == null) {
            page = OwnPage.of(request.getParameter("page")).orElse(null);
        }
        return page;
    }

    public int getBuiltOn() {
        return builtOn;
    }

    public void setBuiltOn(int builtOn) {
        this.builtOn = builtOn;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public String getDeck() {
        return deck;
    }

    public void setDeck(String deck) {
        this.deck = deck;
    }

    public String getBody() {
        return body;
    }

    public void setBody(String body) {
        this.body = body;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }
}
