package org.thesop.style.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.thesop.people.Role;
import org.thesop.people.SignedIn;
import org.thesop.platform.Messages;
import org.thesop.story.ForbiddenException;
import org.thesop.story.web.Moves;
import org.thesop.style.GuideProblem;
import org.thesop.style.NotAGuideException;
import org.thesop.style.StyleGuide;

/** desk/style/edit-guide: the style guide as one text. What is typed stays in its field whatever comes of it. */
@Named
@RequestScoped
public class EditGuidePage {

    @Inject
    StyleGuide guide;

    @Inject
    SignedIn signedIn;

    @Inject
    Moves moves;

    @Inject
    Messages messages;

    @Inject
    HttpServletRequest request;

    private int builtOn;
    private String text;
    private String note;
    private List<GuideProblem> problems = List.of();
    private int overtakenBy = -1;

    /** Shows the guide that holds now, or the version that the address names. */
    public void open() {
        moves.open(() -> {
            if (!signedIn.has(Role.MANAGING_EDITOR)) {
                throw new ForbiddenException("style guide by " + signedIn.person());
            }
            builtOn = guide.number();
            text = guide.textOf(requested()).or(() -> guide.textOf(builtOn)).orElseThrow();
        });
    }

    private int requested() {
        var version = request.getParameter("version");
        return version != null && version.matches("\\d{1,9}") ? Integer.parseInt(version) : builtOn;
    }

    /** Makes the text the guide, or says line by line why it is none. */
    public String save() {
        try {
            return moves.attempt("style.saved", () -> guide.save(text, builtOn, note, signedIn.person()))
                    ? "/desk/style/guide?faces-redirect=true"
                    : null;
        } catch (NotAGuideException no) {
            problems = no.problems();
        } catch (StyleGuide.OvertakenException overtaken) {
            overtakenBy = overtaken.newest();
        }
        return null;
    }

    /** What is wrong in the text that was sent. */
    public List<GuideProblem> getProblems() {
        return problems;
    }

    /** The problem in a sentence. */
    public String sentence(GuideProblem problem) {
        return messages.text("GuideProblem." + problem.reason().name(), problem.words());
    }

    public boolean isOvertaken() {
        return overtakenBy >= 0;
    }

    /** The version that somebody else saved meanwhile. */
    public int getOvertakenBy() {
        return overtakenBy;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }

    /** The version that the text in the field was made from. */
    public int getBuiltOn() {
        return builtOn;
    }

    public void setBuiltOn(int builtOn) {
        this.builtOn = builtOn;
    }
}
