package org.thesop.review.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseId;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Collectors;
import org.thesop.people.People;
import org.thesop.people.Person;
import org.thesop.people.Role;
import org.thesop.people.SignedIn;
import org.thesop.review.Review;
import org.thesop.story.EditionAction;
import org.thesop.story.EditionRef;
import org.thesop.story.Editions;
import org.thesop.story.OpenRemarks;
import org.thesop.story.web.EditionView;
import org.thesop.story.web.Moves;
import org.thesop.story.web.PublicNotePanel;
import org.thesop.story.web.RequestedEdition;
import org.thesop.story.web.RowTexts;
import org.thesop.story.web.Standings;
import org.thesop.story.web.TypedCopies;
import org.thesop.story.web.TypedCopy;

/** desk/review/review: an editor reads, edits, says what to change, approves. */
@Named
@RequestScoped
public class ReviewPage {

    @Inject
    RequestedEdition requested;

    @Inject
    TypedCopies copies;

    @Inject
    PublicNotePanel publicNote;

    @Inject
    Review review;

    @Inject
    Editions editions;

    @Inject
    OpenRemarks remarks;

    @Inject
    People people;

    @Inject
    SignedIn signedIn;

    @Inject
    Moves moves;

    @Inject
    Standings standings;

    @Inject
    RubricPanel rubric;

    private TypedCopy typed = new TypedCopy();
    private EditionRef read;
    private String note;
    private String colleague;
    private OpenRemarks.Count beside;
    private List<Person> approvals;

    /** Loads what the page shows, or answers that there is nothing for this person. */
    public void open() {
        moves.open(() -> typed = requested.view().typed());
    }

    public String claim() {
        moves.attempt(EditionAction.CLAIM, () -> review.claim(requested.id(), signedIn.person()));
        return here();
    }

    public String release() {
        moves.attempt(EditionAction.RELEASE, () -> review.release(requested.id(), signedIn.person()));
        return "/desk/review/queue?faces-redirect=true";
    }

    public String passOn() {
        var to = people.withHandle(colleague == null ? "" : colleague).orElse(null);
        var done = moves.attempt(EditionAction.PASS_ON, () -> review.passOn(requested.id(), to, signedIn.person()));
        return done ? "/desk/review/queue?faces-redirect=true" : here();
    }

    /** Keeps what was edited, then sends it back with the note. */
    public String requestChanges() {
        var done = moves.attempt(
                EditionAction.REQUEST_CHANGES,
                () -> review.requestChanges(kept(), note, rubric.said(), signedIn.person()));
        return done ? "/desk/review/queue?faces-redirect=true" : asItIs();
    }

    /** Keeps what was edited, then approves. */
    public String approve() {
        var action = getApproval();
        var done = moves.attempt(action, () -> review.approve(kept(), note, rubric.said(), signedIn.person()));
        return done ? "/desk/review/queue?faces-redirect=true" : asItIs();
    }

    /** Keeps what was edited; what the editor has read by then. */
    private EditionRef kept() {
        read = keep();
        return read;
    }

    /** The same page with the note that was typed. What was edited is kept, and shown with what others have made of it. */
    private String asItIs() {
        if (read != null) {
            requested.lookAgain();
            typed = requested.view().typed();
        }
        return null;
    }

    public String reopen() {
        moves.attempt(EditionAction.REOPEN, () -> review.reopen(requested.id(), note, signedIn.person()));
        return here();
    }

    public String save() {
        moves.attempt("write.saved", this::keep);
        return here();
    }

    private EditionRef keep() {
        if (!getView().may()) {
            return new EditionRef(requested.id(), typed.getBase());
        }
        var words = copies.keep(requested.id(), typed, signedIn.person());
        publicNote.keep();
        return words;
    }

    private String here() {
        return "/desk/review/review?faces-redirect=true&edition=" + requested.id();
    }

    /** Which of the two approvals of the table comes next. */
    private EditionAction getApproval() {
        return getView().approvals() + 1 < getView().approvalsNeeded()
                ? EditionAction.APPROVE_AND_PASS
                : EditionAction.APPROVE;
    }

    /** Editors whom one could pass it on to. */
    public List<Person> getColleagues() {
        return people.active().stream()
                .filter(person -> person.has(Role.EDITOR) && !(getView().mine() && person.equals(signedIn.person())))
                .toList();
    }

    /** Who has approved the text as it is, in words; empty when nobody has. */
    public String getApprovers() {
        return approvals().stream().map(Person::name).collect(Collectors.joining(", "));
    }

    /** Whether this person has approved the text as it is: then it waits for somebody else. */
    public boolean isApprovedByMe() {
        return approvals().contains(signedIn.person());
    }

    private List<Person> approvals() {
        if (approvals == null) {
            approvals = getView().approvals() == 0 ? List.of() : review.approvedBy(requested.id());
        }
        return approvals;
    }

    /**
     * Whether this person could approve it now or as soon as what is open is closed. Once the button has been pressed it
     * is still there to be answered: whoever was barred by what they wrote since the page was shown is told so.
     */
    public boolean isMayApprove() {
        return getView().mine() && ((getView().barred() == null && !isApprovedByMe()) || isPressed());
    }

    private static boolean isPressed() {
        var faces = FacesContext.getCurrentInstance();
        return faces.isPostback() && faces.getCurrentPhaseId() != PhaseId.RENDER_RESPONSE;
    }

    public boolean isRequiredOpen() {
        return beside().required() > 0;
    }

    /** How many suggestions still wait for its writer. */
    public int getSuggestionsOpen() {
        return beside().suggestions();
    }

    private OpenRemarks.Count beside() {
        if (beside == null) {
            beside = remarks.beside(editions.get(requested.id()));
        }
        return beside;
    }

    public String getStanding() {
        return standings.of(getView());
    }

    public String getWriters() {
        return RowTexts.names(getView().writers());
    }

    public EditionView getView() {
        return requested.view();
    }

    public TypedCopy getTyped() {
        return typed;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }

    public String getColleague() {
        return colleague;
    }

    public void setColleague(String colleague) {
        this.colleague = colleague;
    }
}
