package org.thesop.staff.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.thesop.people.People;
import org.thesop.people.Person;
import org.thesop.people.Role;
import org.thesop.people.SignedIn;
import org.thesop.planning.web.PlanMoves;
import org.thesop.platform.Messages;
import org.thesop.platform.PaperZone;
import org.thesop.staff.Leaving;
import org.thesop.staff.Successors;
import org.thesop.staff.UndecidedException;
import org.thesop.story.OpenWork;
import org.thesop.story.OpenWork.Kind;
import org.thesop.story.WrongHandsException;
import org.thesop.story.web.Moves;

/** desk/staff/leave: everything that somebody has in hand, who takes it over, and the end of their desk. */
@Named
@RequestScoped
public class LeavePage {

    @Inject
    AskedPerson asked;

    @Inject
    Leaving leaving;

    @Inject
    LeaversAccount account;

    @Inject
    People people;

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

    private final Map<String, String> chosen = new HashMap<>();
    private final Set<String> wrong = new HashSet<>();
    private Leaving.View view;
    private List<Person> colleagues;

    /**
     * Work of one kind.
     *
     * @param nobody whether all of it goes on by itself when nobody takes it over
     */
    public record Group(Kind kind, List<OpenWork> work, boolean nobody) {

        /** The key of its title. */
        public String title() {
            return "leave.kind." + kind;
        }
    }

    /** Loads what the page shows, or answers that there is nothing for this person. */
    public void open() {
        asked.open(() -> view = leaving.view(asked.handle(), signedIn.person()));
        if (view != null) {
            getGroups().stream()
                    .filter(group -> group.kind().moves() && group.nobody() && group.kind() != Kind.STORY)
                    .forEach(group -> chosen.put(group.kind().name(), Successors.NOBODY));
        }
    }

    /** Hands everything over, closes the desk and shuts the account; what is not decided or not possible is marked, and nothing is done. */
    public String leave() {
        try {
            var done = moves.attempt(
                    "leave.done", () -> leaving.leave(asked.handle(), new Successors(chosen), signedIn.person()));
            if (done) {
                account.shut(asked.handle(), signedIn.person());
            }
            return done ? "/desk/staff/people?faces-redirect=true&show=left" : null;
        } catch (UndecidedException open) {
            open.undecided().forEach(work -> wrong.add(work.key()));
            says.say(
                    FacesMessage.SEVERITY_ERROR,
                    messages.text("leave.undecided", open.undecided().size()));
        } catch (WrongHandsException hands) {
            wrong.add(hands.key());
            says.say(FacesMessage.SEVERITY_ERROR, messages.text("leave.wrong." + hands.why()));
        } catch (IllegalStateException hindered) {
            says.say(FacesMessage.SEVERITY_ERROR, messages.text("leave.meanwhile"));
        }
        return null;
    }

    public Leaving.View getView() {
        if (view == null) {
            view = leaving.view(asked.handle(), signedIn.person());
        }
        return view;
    }

    public List<Group> getGroups() {
        var work = getView().work();
        return Arrays.stream(Kind.values())
                .map(kind -> work.stream().filter(each -> each.kind() == kind).toList())
                .filter(of -> !of.isEmpty())
                .map(of -> new Group(of.get(0).kind(), of, of.stream().allMatch(OpenWork::others)))
                .toList();
    }

    /** How much has to go to somebody. */
    public long getMoving() {
        return getView().work().stream().filter(each -> each.kind().moves()).count();
    }

    /** Who could take over work of this kind, by name. */
    public List<Person> takers(Kind kind) {
        if (colleagues == null) {
            colleagues = people.active().stream()
                    .filter(each -> !each.equals(getView().person()))
                    .toList();
        }
        var role =
                switch (kind) {
                    case STORY, ASSIGNMENT, PITCH -> Role.WRITER;
                    case LOOK_AGAIN -> Role.MANAGING_EDITOR;
                    default -> Role.EDITOR;
                };
        return colleagues.stream().filter(each -> each.has(role)).toList();
    }

    /** What becomes of work of this kind that nobody takes over. */
    public String nobody(Kind kind) {
        return messages.text("leave.nobody." + kind);
    }

    /** What a piece of work is called; private copy keeps its name to itself. */
    public String title(OpenWork work) {
        if (work.title() == null) {
            return messages.text("leave.private");
        }
        return work.title().isBlank() ? messages.text("row.untitled") : work.title();
    }

    /** Where it stands, and its moment. */
    public String about(OpenWork work) {
        var state = work.state() == null ? "" : messages.of(work.state());
        var when = work.when() == null ? "" : messages.text("leave.when." + work.kind(), zone.full(work.when()));
        return state.isEmpty() || when.isEmpty() ? state + when : state + " · " + when;
    }

    public String style(OpenWork work) {
        return wrong.contains(work.key()) ? "wrong" : "";
    }

    /** By kind, and by the key of a piece of work. */
    public Map<String, String> getChosen() {
        return chosen;
    }

    /** Why nothing can be done now; null when it can. */
    public String getHindrance() {
        return getView().hindrance() == null
                ? null
                : messages.text("leave.hindrance." + getView().hindrance());
    }
}
