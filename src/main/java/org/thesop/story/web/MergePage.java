package org.thesop.story.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.thesop.people.SignedIn;
import org.thesop.platform.Messages;
import org.thesop.platform.PaperZone;
import org.thesop.story.MergePart;
import org.thesop.story.MergePart.Take;
import org.thesop.story.MergeView;
import org.thesop.story.Merging;
import org.thesop.story.Saved;
import org.thesop.story.Strays;
import org.thesop.story.UnknownEditionException;

/** desk/story/merge: the story and a text that is kept beside it, side by side; what differs is chosen place by place. */
@Named
@RequestScoped
public class MergePage {

    /** Fields that are one of two things; their words cannot be written anew here. */
    private static final Set<String> ONE_OF_TWO = Set.of("section", "language", "bylines");

    @Inject
    HttpServletRequest request;

    @Inject
    RequestedEdition requested;

    @Inject
    Merging merging;

    @Inject
    Strays strays;

    @Inject
    StrayTexts texts;

    @Inject
    SignedIn signedIn;

    @Inject
    Moves moves;

    @Inject
    Messages messages;

    @Inject
    PaperZone zone;

    private MergeView view;
    private int story;

    /** Loads both texts, or answers that there is nothing for this person. */
    public void open() {
        moves.open(() -> story = getView().story());
    }

    /** Saves what was chosen and goes back to the story. */
    public String merge() {
        var saved = new Saved[1];
        var done = moves.attempt(
                "merge.done",
                () -> saved[0] = merging.merge(requested.id(), stray(), story, choices(), signedIn.person()));
        if (done && saved[0] instanceof Saved.Stray again) {
            moves.say(FacesMessage.SEVERITY_WARN, texts.of(again, signedIn.person()));
            return redirect("/desk/story/merge", requested.id()) + "&stray=" + again.revision();
        }
        return redirect("/desk/story/write", requested.id());
    }

    /** Leaves the story as it is; the text stays in the history. */
    public String setAside() {
        moves.attempt("merge.setAside.done", () -> strays.setAside(requested.id(), stray(), signedIn.person()));
        return redirect("/desk/story/write", requested.id());
    }

    private static String redirect(String page, long edition) {
        return page + "?faces-redirect=true&edition=" + edition;
    }

    private int stray() {
        var number = request.getParameter("stray");
        if (number == null || !number.matches("\\d{1,9}")) {
            throw new UnknownEditionException(requested.id());
        }
        return Integer.parseInt(number);
    }

    private Map<Integer, Merging.Choice> choices() {
        var choices = new HashMap<Integer, Merging.Choice>();
        request.getParameterMap().forEach((name, values) -> {
            if (name.matches("take-\\d{1,6}") && values[0].matches("STORY|STRAY|BOTH|EDIT")) {
                var index = name.substring("take-".length());
                var edited = request.getParameter("text-" + index);
                choices.put(Integer.valueOf(index), new Merging.Choice(Take.valueOf(values[0]), edited));
            }
        });
        return choices;
    }

    public MergeView getView() {
        if (view == null) {
            view = merging.open(requested.id(), stray(), signedIn.person());
        }
        return view;
    }

    /** Whether it can be merged now by this person. */
    public boolean isOpen() {
        return getView().may() && getView().writing() == null && !getView().done();
    }

    /** Why it cannot be merged now. */
    public String getHindrance() {
        if (getView().mergedInto() != null) {
            return messages.text("merge.wasMerged", getView().mergedInto());
        }
        if (getView().setAside()) {
            return messages.text("merge.wasSetAside");
        }
        return getView().writing() != null
                ? messages.text("merge.writing", getView().writing())
                : messages.text("merge.closed", messages.of(getView().state()));
    }

    /** What there is to do, in one sentence. */
    public String getTask() {
        return getView().differing() == 0
                ? messages.text("merge.nothing")
                : messages.text("merge.task", getView().differing(), getView().open());
    }

    public String getStoryTitle() {
        return messages.text(
                "merge.story",
                getView().story(),
                getView().storyBy(),
                zone.full(getView().storyAt()));
    }

    public String getStrayTitle() {
        return messages.text(
                "merge.stray", getView().strayBy(), zone.full(getView().strayAt()));
    }

    /** The name of a part, empty for a stretch of the body. */
    public String label(MergePart part) {
        return part.ofBody() ? "" : messages.text("copy." + part.field());
    }

    public boolean proposes(MergePart part, String take) {
        return part.proposed() == Take.valueOf(take);
    }

    /** Whether both can stand one after the other. */
    public boolean canBeBoth(MergePart part) {
        return part.ofBody() && !part.story().isEmpty() && !part.stray().isEmpty();
    }

    /** Whether its words can be written anew. */
    public boolean canBeEdited(MergePart part) {
        return !ONE_OF_TWO.contains(part.field());
    }

    /** Where somebody who writes it anew begins. */
    public String beginning(MergePart part) {
        return part.kind() == MergePart.Kind.STORY ? part.story() : part.stray();
    }

    /** The number of the revision that the story's side shows. */
    public int getStory() {
        return story;
    }

    public void setStory(int story) {
        this.story = story;
    }
}
