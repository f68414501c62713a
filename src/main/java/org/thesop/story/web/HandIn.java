package org.thesop.story.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.thesop.people.Person;
import org.thesop.people.Role;
import org.thesop.platform.Messages;
import org.thesop.platform.PaperZone;
import org.thesop.platform.WallTime;
import org.thesop.story.Priority;
import org.thesop.story.Urgency;

/** What a writer can say when handing copy in: for whom, how urgent, and by when an answer is hoped for. */
@Named
@RequestScoped
public class HandIn {

    @Inject
    HttpServletRequest request;

    @Inject
    RequestedEdition requested;

    @Inject
    RoomChoices choices;

    @Inject
    Moves moves;

    @Inject
    Messages messages;

    @Inject
    PaperZone zone;

    private String editor;
    private Priority priority = Priority.ROUTINE;
    private String due;
    private WallTime doubled;

    /** How urgent it is; empty when the time is none, and the person has been told so. */
    Optional<Urgency> urgency() {
        if (due == null || due.isBlank()) {
            return Optional.of(new Urgency(priority, null));
        }
        var time = WallTime.read(due, zone).orElse(null);
        if (time == null) {
            return refuse("schedule.noTime");
        }
        if (time.skipped()) {
            return refuse("schedule.skipped");
        }
        var which = request.getParameter("which");
        if (time.doubled() && which == null) {
            doubled = time;
            return refuse("schedule.doubled");
        }
        Instant moment = time.moments().get("later".equals(which) && time.doubled() ? 1 : 0);
        return Optional.of(new Urgency(priority, moment));
    }

    private Optional<Urgency> refuse(String key) {
        moves.say(FacesMessage.SEVERITY_ERROR, messages.text(key));
        return Optional.empty();
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

    /** The two moments of a doubled hour to choose from; empty otherwise. */
    public List<String> getMoments() {
        return doubled == null
                ? List.of()
                : doubled.moments().stream().map(zone::withOffset).toList();
    }

    public String getEditor() {
        return editor;
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
