package org.thesop.story.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.thesop.people.SignedIn;
import org.thesop.platform.Messages;

/** desk/story/compare: any two revisions of a story, word by word, in one column or side by side. */
@Named
@RequestScoped
public class ComparePage {

    @Inject
    RequestedEdition requested;

    @Inject
    CompareViews views;

    @Inject
    HttpServletRequest request;

    @Inject
    SignedIn signedIn;

    @Inject
    Moves moves;

    @Inject
    Messages messages;

    private CompareView view;

    /** Loads what the page shows, or answers that there is nothing for this person. */
    public void open() {
        moves.open(() -> view = views.compare(requested.id(), asked("from"), asked("to"), signedIn.person()));
    }

    private String asked(String name) {
        var value = request.getParameter(name);
        return value == null || value.isBlank() ? null : value;
    }

    public CompareView getView() {
        return view;
    }

    /** Whether the two stand side by side; otherwise in one column. */
    public boolean isBeside() {
        return "beside".equals(request.getParameter("view"));
    }

    /** The address of this page with other ends. */
    public String link(String from, String to, boolean beside) {
        return request.getContextPath() + "/desk/story/compare?edition=" + view.id() + "&from=" + from + "&to=" + to
                + (beside ? "&view=beside" : "");
    }

    /** How much differs, in words. */
    public String getAmount() {
        return view.none()
                ? messages.text("compare.none")
                : view.come() + view.gone() == 0
                        ? messages.text("compare.onlyFields")
                        : messages.text("history.amount", view.come(), view.gone());
    }
}
