package org.thesop.story.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.stream.Stream;
import org.thesop.people.SignedIn;
import org.thesop.platform.web.SentId;
import org.thesop.story.ForbiddenException;
import org.thesop.story.Stories;
import org.thesop.story.StoryRow;
import org.thesop.story.UnknownEditionException;

/** Another story read beside the one that is being written: {@code ?edition=12&beside=9}. */
@Named
@RequestScoped
public class BesidePanel {

    /** Of each list: enough to choose from without searching. */
    private static final int MOST = 40;

    @Inject
    HttpServletRequest request;

    @Inject
    EditionViews views;

    @Inject
    Stories stories;

    @Inject
    SignedIn signedIn;

    private String chosen;
    private EditionView view;

    /** The other story; null when the address names none, or none that this person may read. */
    public EditionView getView() {
        var id = SentId.of(request.getParameter("beside"));
        if (view == null && id.isPresent()) {
            try {
                view = views.forPerson(id.get(), signedIn.person());
            } catch (ForbiddenException | UnknownEditionException notTheirs) {
                return null;
            }
        }
        return view;
    }

    /** Whether the address asks for another story, or for the list to choose one from; else none of it is read. */
    public boolean isChoosing() {
        return request.getParameter("beside") != null;
    }

    /** Own work first, then what is out. */
    public List<StoryRow> getChoices() {
        return Stream.concat(stories.writtenBy(signedIn.person(), MOST, MOST).stream(), stories.out(MOST).stream())
                .filter(row -> !row.headline().isBlank())
                .distinct()
                .toList();
    }

    /** Opens the chosen story beside the one of this room, or closes it when none is chosen. */
    public String show(long edition) {
        var there = chosen == null || chosen.isBlank() ? "" : "&beside=" + chosen;
        return "/desk/story/write?faces-redirect=true&edition=" + edition + there;
    }

    public String getChosen() {
        return chosen == null ? request.getParameter("beside") : chosen;
    }

    public void setChosen(String chosen) {
        this.chosen = chosen;
    }
}
