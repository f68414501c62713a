package org.thesop.story.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.thesop.people.SignedIn;
import org.thesop.platform.PaperZone;
import org.thesop.story.SourceChange;
import org.thesop.story.Translations;

/** desk/story/source: what changed in the story that a translation was made of, and that the translation says it by now. */
@Named
@RequestScoped
public class SourcePage {

    @Inject
    RequestedEdition requested;

    @Inject
    Translations translations;

    @Inject
    HttpServletRequest request;

    @Inject
    SignedIn signedIn;

    @Inject
    Moves moves;

    @Inject
    PaperZone zone;

    private Optional<SourceChange> change;

    /** Loads what the page shows, or answers that there is nothing for this person. */
    public void open() {
        moves.open(this::getChange);
    }

    /** Says that the translation is up to date, and goes back to it. */
    public String catchUp() {
        return moves.attempt(
                        "translations.isUpToDate", () -> translations.isUpToDate(requested.id(), signedIn.person()))
                ? "/desk/story/write?faces-redirect=true&edition=" + requested.id()
                : null;
    }

    /** Null when the translation says the same. Its button is there only when it does not, also when it is pressed. */
    public SourceChange getChange() {
        if (change == null) {
            change = translations.behind(requested.id(), signedIn.person());
        }
        return change.orElse(null);
    }

    /** When readers got what the translation does not say yet. */
    public String getSince() {
        return zone.full(getChange().now().publishedAt());
    }

    /** Whether the two stand side by side; otherwise in one column. */
    public boolean isBeside() {
        return "beside".equals(request.getParameter("view"));
    }

    /** The address of this page with the other view. */
    public String view(boolean beside) {
        return request.getContextPath() + "/desk/story/source?edition=" + requested.id()
                + (beside ? "&view=beside" : "");
    }

    public EditionView getTranslation() {
        return requested.view();
    }
}
