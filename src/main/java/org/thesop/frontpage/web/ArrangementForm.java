package org.thesop.frontpage.web;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import org.thesop.frontpage.Arranging;
import org.thesop.frontpage.ArrangingDesk;
import org.thesop.frontpage.PageAtTheDesk;
import org.thesop.people.SignedIn;
import org.thesop.platform.Messages;
import org.thesop.platform.web.RowButtons;
import org.thesop.story.web.Moves;

/** What the pages have in common on which a page of the paper is arranged: each form says from which version it was made. */
public abstract class ArrangementForm {

    /** What a form says that does not say which version it was made from. */
    private static final int NOTHING = -1;

    @Inject
    HttpServletRequest request;

    @Inject
    RequestedPage requested;

    @Inject
    StoryChoice choice;

    @Inject
    ArrangingDesk arrangingDesk;

    @Inject
    Arranging arranging;

    @Inject
    ArrangeMoves attempts;

    @Inject
    ArrangementTexts texts;

    @Inject
    RowButtons rowButtons;

    @Inject
    SignedIn signedIn;

    @Inject
    Moves moves;

    @Inject
    Messages messages;

    private PageAtTheDesk desk;
    private int seen = NOTHING;
    private String section;

    /** The page as the desk sees it now. */
    public PageAtTheDesk getDesk() {
        if (desk == null) {
            desk = arrangingDesk.open(requested.page(), signedIn.person());
        }
        return desk;
    }

    /** Has it looked at anew. */
    void lookAgain() {
        desk = null;
    }

    /** The version from which the form was made that was sent. */
    int seen() {
        return seen;
    }

    /** The slug of the section that was chosen; null for none. */
    String chosenSection() {
        return section;
    }

    /** Where the page is arranged, with the stories that were looked for. */
    String there() {
        return "/desk/frontpage/arrange?faces-redirect=true&page=" + requested.getWord() + choice.query();
    }

    /** The version that the person looks at. */
    public int getSeen() {
        return getDesk().number();
    }

    public void setSeen(int seen) {
        this.seen = seen;
    }

    /** Slug. */
    public String getSection() {
        return section;
    }

    public void setSection(String section) {
        this.section = section;
    }
}
