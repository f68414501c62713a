package org.thesop.story.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.function.Consumer;
import org.thesop.people.People;
import org.thesop.people.Person;
import org.thesop.people.Role;
import org.thesop.people.SignedIn;
import org.thesop.platform.Messages;
import org.thesop.story.EditionAction;
import org.thesop.story.Need;
import org.thesop.story.Refusal;
import org.thesop.story.Story;
import org.thesop.story.StoryTemplates;
import org.thesop.story.Writing;

/** desk/story/write: one edition, written or just read. */
@Named
@RequestScoped
public class WritePage {

    @Inject
    RequestedEdition requested;

    @Inject
    TypedCopies copies;

    @Inject
    PublicNotePanel publicNote;

    @Inject
    Writing writing;

    @Inject
    RoomChoices choices;

    @Inject
    HandIn handIn;

    @Inject
    StoryTemplates templates;

    @Inject
    People people;

    @Inject
    SignedIn signedIn;

    @Inject
    Moves moves;

    @Inject
    Messages messages;

    @Inject
    Standings standings;

    private TypedCopy typed = new TypedCopy();
    private String reason;
    private String spikeReason;
    private String writer;
    private String reader;
    private String words;
    private String templateName;

    /** Loads what the page shows, or answers that there is nothing for this person. */
    public void open() {
        moves.open(() -> typed = requested.view().typed());
    }

    /** Saves what the form holds, for whoever writes without script. */
    public String save() {
        return moves.attempt("write.saved", this::keep) ? here() : null;
    }

    /** Saves, then hands it to the editors. */
    public String submit() {
        // Asked before saving: a form that comes back must not build on a revision that is the newest no more.
        var urgency = handIn.urgency();
        if (urgency.isEmpty()) {
            return null;
        }
        moves.attempt(EditionAction.SUBMIT, () -> {
            keep();
            writing.submit(requested.id(), reason, handIn.forWhom(), urgency.get(), signedIn.person());
        });
        return here();
    }

    public String recall() {
        moves.attempt(EditionAction.RECALL, () -> writing.recall(requested.id(), signedIn.person()));
        return here();
    }

    public String spike() {
        moves.attempt(EditionAction.SPIKE, () -> writing.spike(requested.id(), spikeReason, signedIn.person()));
        return here();
    }

    public String revive() {
        moves.attempt(EditionAction.REVIVE, () -> writing.revive(requested.id(), signedIn.person()));
        return here();
    }

    public String addWriter() {
        return naming(writer, "write.writerAdded", each -> writing.addWriter(requested.id(), each, signedIn.person()));
    }

    public String removeWriter(String handle) {
        return naming(
                handle, "write.writerRemoved", each -> writing.removeWriter(requested.id(), each, signedIn.person()));
    }

    /** Lets an editor read what is still private. */
    public String invite() {
        return naming(reader, "write.letIn.done", each -> writing.invite(requested.id(), each, signedIn.person()));
    }

    public String uninvite(String handle) {
        return naming(handle, "write.uninvite.done", each -> writing.uninvite(requested.id(), each, signedIn.person()));
    }

    private String naming(String handle, String done, Consumer<Person> act) {
        people.withHandle(handle == null ? "" : handle.strip())
                .ifPresent(person -> moves.attempt(done, () -> act.accept(person)));
        return here();
    }

    /** Sets the agreed length; an empty field takes it back. */
    public String assign() {
        var typed = words == null ? "" : words.strip().replace(",", "");
        var length = typed.matches("\\d{1,6}") ? Integer.valueOf(typed) : null;
        if (!typed.isEmpty() && (length == null || length < 1 || length > Story.LONGEST_ASSIGNMENT)) {
            moves.say(FacesMessage.SEVERITY_ERROR, messages.text("write.assign.wrong"));
        } else {
            moves.attempt("write.assign.done", () -> writing.assign(requested.id(), length, signedIn.person()));
        }
        return here();
    }

    /** Makes a template of these words, for an editor. */
    public String makeTemplate() {
        var name = templateName == null ? "" : templateName.strip();
        if (name.isEmpty()) {
            moves.say(FacesMessage.SEVERITY_ERROR, messages.text("templates.make.noName"));
        } else if (templates.hasName(name)) {
            moves.say(FacesMessage.SEVERITY_ERROR, messages.text("templates.make.taken", name));
        } else {
            moves.attempt("templates.make.done", () -> templates.make(name, requested.id(), signedIn.person()));
        }
        return here();
    }

    private void keep() {
        copies.keep(requested.id(), typed, signedIn.person());
        publicNote.keep();
    }

    private String here() {
        return "/desk/story/write?faces-redirect=true&edition=" + requested.id();
    }

    /** Whom one could still name as a writer. */
    public List<Person> getColleagues() {
        var writers = getView().about().writers();
        return choices.getPeople().stream()
                .filter(person -> !writers.contains(person))
                .toList();
    }

    /** Whom one could let read a private draft: an editor, and a limited story anybody. */
    public List<Person> getReaders() {
        var about = getView().about();
        return choices.getPeople().stream()
                .filter(person -> (about.limited() || person.has(Role.EDITOR))
                        && !about.writers().contains(person)
                        && !about.invited().contains(person))
                .toList();
    }

    /** Where it stands, in a few words beside the state. */
    public String getStanding() {
        return standings.of(getView());
    }

    /** Whether this is missing before it can be handed in. */
    public boolean lacks(String need) {
        return getView().missing().contains(new Refusal.Missing(Need.valueOf(need)));
    }

    /** Whether handing in is possible now, or only waits for something to be filled in. */
    public boolean isMaySubmit() {
        return EditionAction.SUBMIT.origins().contains(getView().state());
    }

    /** What the text beside the submit button is for. */
    public String getAnswerLabel() {
        return messages.text(getView().lastNote().isEmpty() ? "write.toEditor" : "write.answer");
    }

    public boolean isMayName() {
        return getView().mayName();
    }

    public EditionView getView() {
        return requested.view();
    }

    public TypedCopy getTyped() {
        return typed;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public String getSpikeReason() {
        return spikeReason;
    }

    public void setSpikeReason(String spikeReason) {
        this.spikeReason = spikeReason;
    }

    public String getWriter() {
        return writer;
    }

    public void setWriter(String writer) {
        this.writer = writer;
    }

    public String getReader() {
        return reader;
    }

    public void setReader(String reader) {
        this.reader = reader;
    }

    /** A new agreed length. */
    public String getWords() {
        return words;
    }

    public void setWords(String words) {
        this.words = words;
    }

    public String getTemplateName() {
        return templateName;
    }

    public void setTemplateName(String templateName) {
        this.templateName = templateName;
    }
}
