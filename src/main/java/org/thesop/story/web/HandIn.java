package org.thesop.story.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import org.thesop.people.Person;
import org.thesop.people.Role;
import org.thesop.story.Priority;
import org.thesop.story.Urgency;

/** What a writer can say when handing copy in: for whom, how urgent, and by when an answer is hoped for. */
@Named
@RequestScoped
public class HandIn {

    private static final String WHICH = "which";

    @Inject
    RequestedEdition requested;

    @Inject
    RoomChoices choices;

    @Inject
    TypedMoments moments;

    private String editor;
    private Priority priority = Priority.ROUTINE;
    private String due;

    /** How urgent it is; empty when the time is none, and the person has been told so. */
    Optional<Urgency> urgency() {
        if (due == null || due.isBlank()) {
            return Optional.of(new Urgency(priority, null));
        }
        return moments.read(due, WHICH).map(moment -> new Urgency(priority, moment));
    }

    /** For whom it is meant; null for whoever comes first. */
    Person forWhom() {
        return choices.getPeople().stream()
                .filter(person -> person.handle().equals(editor))
                .findFirst()
                .orElse(null);
    }

    /** Editors who are not among its writers; who is barred for another reason is told when it is handed in. */
    public List<Person> getEditors() {
        var writers = requested.view().about().writers();
        return choices.getPeople().stream()
                .filter(person -> person.has(Role.EDITOR) && !writers.contains(person))
                .toList();
    }

    public List<Priority> getPriorities() {
        return List.of(Priority.values());
    }

    /** Whether the form came back to ask which of two moments is meant. */
    public boolean isAsked() {
        return !moments.choices(WHICH).isEmpty();
    }

    /** Who was agreed on when the work was given, until another is chosen. */
    public String getEditor() {
        return editor == null ? requested.view().about().meantFor() : editor;
    }

    public void setEditor(String editor) {
        this.editor = editor;
    }

    public Priority getPriority() {
        return priority;
    }

    public void setPriority(Priority priority) {
        this.priority = priority == null ? Priority.ROUTINE : priority;
    }

    /** As the field has it, in the paper's zone. */
    public String getDue() {
        return due;
    }

    public void setDue(String due) {
        this.due = due;
    }
}
