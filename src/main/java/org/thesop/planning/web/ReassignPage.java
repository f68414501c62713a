package org.thesop.planning.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.thesop.people.People;
import org.thesop.people.Person;
import org.thesop.people.Role;
import org.thesop.people.SignedIn;
import org.thesop.planning.OpenWork;
import org.thesop.planning.PlanningPermissions;
import org.thesop.planning.Reassigning;
import org.thesop.planning.UnknownPlanException;
import org.thesop.planning.Workload;
import org.thesop.platform.Messages;
import org.thesop.platform.PaperZone;
import org.thesop.story.EditionState;
import org.thesop.story.ForbiddenException;
import org.thesop.story.web.Moves;
import org.thesop.story.web.RoomChoices;

/** desk/planning/reassign: all that one person has, to give to somebody else while that person is away. */
@Named
@RequestScoped
public class ReassignPage {

    @Inject
    Workload workload;

    @Inject
    Reassigning reassigning;

    @Inject
    People people;

    @Inject
    RoomChoices choices;

    @Inject
    SignedIn signedIn;

    @Inject
    PlanMoves moves;

    @Inject
    Moves says;

    @Inject
    Messages messages;

    @Inject
    PaperZone zone;

    @Inject
    HttpServletRequest request;

    @Inject
    Clock clock;

    /** Somebody who can take it over, and how much they have now. */
    public record Successor(String handle, String label) {}

    private Person person;
    private List<OpenWork> open = List.of();
    private List<OpenWork> drafts = List.of();
    private String to;
    private String reason;

    /** Loaded before a form that was sent is read: where there is nothing to mark there is no button. */
    @PostConstruct
    void load() {
        if (PlanningPermissions.mayAssign(signedIn.person())) {
            person = Optional.ofNullable(request.getParameter("person"))
                    .flatMap(people::withHandle)
                    .orElse(null);
            open = workload.open(signedIn.person());
            drafts = person == null ? List.of() : workload.firstDrafts(person, signedIn.person());
        }
    }

    /** Answers that there is nothing for this person, where there is nothing. */
    public void open() {
        moves.open(() -> {
            if (!PlanningPermissions.mayAssign(signedIn.person())) {
                throw new ForbiddenException("reassigning by " + signedIn.person());
            }
            if (person == null) {
                throw new UnknownPlanException("person", 0);
            }
        });
    }

    /** What the person has: what is due first, and last the first drafts that are not for whoever looks. */
    public List<OpenWork> getRows() {
        return person == null
                ? List.of()
                : Stream.concat(open.stream().filter(each -> each.isWith(person.handle())), drafts.stream())
                        .toList();
    }

    /** Gives what is marked to somebody else. */
    public String pass() {
        var marked = moves.marked();
        var successor = choices.getPeople().stream()
                .filter(each -> each.handle().equals(to) && !each.equals(person))
                .findFirst();
        if (marked.isEmpty() || successor.isEmpty()) {
            says.say(
                    FacesMessage.SEVERITY_ERROR,
                    messages.text(marked.isEmpty() ? "several.markOne" : "reassign.toWhom"));
            return null;
        }
        var done = moves.attemptAll(
                "reassign.done", () -> reassigning.pass(marked, person, successor.get(), reason, signedIn.person()));
        return done
                ? "/desk/planning/reassign?faces-redirect=true&person="
                        + URLEncoder.encode(person.handle(), StandardCharsets.UTF_8)
                : null;
    }

    /** Whether it was marked when something was still wrong. */
    public boolean marked(OpenWork row) {
        return moves.marked().contains(row.card());
    }

    /** Everybody else who works here, editors first, each with how much they have. */
    public List<Successor> getSuccessors() {
        return choices.getPeople().stream()
                .filter(each -> !each.equals(person))
                .sorted(Comparator.comparing((Person each) -> !each.has(Role.EDITOR))
                        .thenComparing(Person::name))
                .map(each -> new Successor(
                        each.handle(),
                        messages.text(
                                "reassign.successor",
                                each.name(),
                                messages.of(each.role()),
                                open.stream()
                                        .filter(row -> row.isWith(each.handle()))
                                        .count())))
                .toList();
    }

    /** What the person is to it: its writer, who has it in review, or the editor whom it is meant for. */
    public String place(OpenWork row) {
        if (row.writers().contains(person.handle())) {
            return messages.text("reassign.writes");
        }
        if (row.state() == null) {
            return messages.text("reassign.edits");
        }
        return messages.text(row.state() == EditionState.IN_REVIEW ? "reassign.reviews" : "reassign.meant");
    }

    /** {@code Campus · due Nov 24, 2026, 18:00 ET}. */
    public String about(OpenWork row) {
        var said = new ArrayList<String>();
        said.add(section(row));
        if (row.deadline() != null) {
            said.add(messages.text("plan.due", zone.full(row.deadline())));
        }
        if (row.withEditors()) {
            said.add(messages.text("reassign.since", zone.full(row.submittedAt())));
        }
        return String.join(" · ", said);
    }

    private String section(OpenWork row) {
        if (row.isPrivate()) {
            return messages.text("reassign.private.about");
        }
        return row.section() == null ? messages.text("row.noSection") : row.section();
    }

    /** Whether this person is late with it. */
    public boolean late(OpenWork row) {
        var now = clock.instant();
        return row.writers().contains(person.handle()) ? row.lateForWriters(now) : row.lateForEditor(now);
    }

    /** Where it is opened. */
    public String link(OpenWork row) {
        if (row.state() == null) {
            return "/desk/planning/assignment?assignment=" + row.id();
        }
        return (row.withEditors() ? "/desk/review/review?edition=" : "/desk/story/write?edition=") + row.id();
    }

    /** The headline, or that there is none yet, or none for whoever looks. */
    public String headline(OpenWork row) {
        if (row.isPrivate()) {
            return messages.text("reassign.private");
        }
        return row.headline().isBlank() ? messages.text("row.untitled") : row.headline();
    }

    public Person getPerson() {
        return person;
    }

    /** Handle. */
    public String getTo() {
        return to;
    }

    public void setTo(String to) {
        this.to = to;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
