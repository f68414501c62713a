package org.thesop.story.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.thesop.people.SignedIn;

/** desk/story/history: who saved what and when, and what was decided. Also the newest of it, for the panel in a room. */
@Named
@RequestScoped
public class HistoryPage {

    private static final int FEW = 6;

    @Inject
    RequestedEdition requested;

    @Inject
    HistoryViews views;

    @Inject
    HttpServletRequest request;

    @Inject
    SignedIn signedIn;

    @Inject
    Moves moves;

    private HistoryView view;
    private List<HistoryView.Entry> newest;

    /** Loads what the page shows, or answers that there is nothing for this person. */
    public void open() {
        moves.open(() -> view = views.page(requested.id(), before(), signedIn.person()));
    }

    private Integer before() {
        var before = request.getParameter("before");
        return before == null || !before.matches("\\d{1,9}") ? null : Integer.valueOf(before);
    }

    public HistoryView getView() {
        return view;
    }

    /** The newest few lines of it. */
    public List<HistoryView.Entry> getNewest() {
        if (newest == null) {
            newest = views.newest(requested.id(), FEW, signedIn.person());
        }
        return newest;
    }
}
