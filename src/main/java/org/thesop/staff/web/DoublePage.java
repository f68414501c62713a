package org.thesop.staff.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.thesop.people.Person;
import org.thesop.people.SignedIn;
import org.thesop.platform.Messages;
import org.thesop.staff.Doubles;
import org.thesop.staff.Profiles;
import org.thesop.staff.Staff;
import org.thesop.staff.StaffRow;
import org.thesop.story.web.Moves;

/** desk/staff/double: two who are one. First who, then what would move, then it is done. */
@Named
@RequestScoped
public class DoublePage {

    private static final int MOST = 500;

    /** What people know the tables of the database by; the others are counted as one. */
    private static final Map<String, String> WORDS = Map.of(
            "story_person", "double.stories",
            "byline", "double.bylines",
            "comment", "double.remarks",
            "assignment_writer", "double.assignments",
            "pitch", "double.pitches",
            "notice", "double.notices",
            "picture", "double.pictures",
            "feedback_to", "double.feedback");

    @Inject
    AskedPerson asked;

    @Inject
    Doubles doubles;

    @Inject
    Profiles profiles;

    @Inject
    Staff staff;

    @Inject
    SignedIn signedIn;

    @Inject
    Moves moves;

    @Inject
    Messages messages;

    @Inject
    HttpServletRequest request;

    private Person person;
    private Doubles.Preview preview;
    private List<StaffRow> others;

    /** Something that moves, and how much of it. */
    public record Part(String word, long count) {}

    /** Loads what the page shows, or answers that there is nothing for this person. */
    public void open() {
        asked.open(() -> {
            person = profiles.of(asked.handle(), signedIn.person());
            if (!into().isEmpty()) {
                preview = doubles.preview(asked.handle(), into(), signedIn.person());
            }
        });
    }

    private String into() {
        var handle = request.getParameter("into");
        return handle == null ? "" : handle.strip();
    }

    /** Makes them one. */
    public String merge() {
        try {
            return moves.attempt("double.done", () -> doubles.merge(asked.handle(), into(), signedIn.person()))
                    ? "/desk/people/profile?faces-redirect=true&person=" + into()
                    : null;
        } catch (IllegalStateException hindered) {
            moves.say(FacesMessage.SEVERITY_ERROR, messages.text("leave.meanwhile"));
            return null;
        }
    }

    public Person getPerson() {
        if (person == null) {
            person = profiles.of(asked.handle(), signedIn.person());
        }
        return person;
    }

    /** Null until both are known. */
    public Doubles.Preview getPreview() {
        if (preview == null && !into().isEmpty()) {
            preview = doubles.preview(asked.handle(), into(), signedIn.person());
        }
        return preview;
    }

    /** Whom it could be: everybody else who is nobody's double. */
    public List<StaffRow> getOthers() {
        if (others == null) {
            others = staff.list(Staff.Which.ALL, "", MOST).stream()
                    .filter(row -> row.really() == null && !row.handle().equals(asked.handle()))
                    .toList();
        }
        return others;
    }

    public List<Part> getParts() {
        var moving = getPreview().moves();
        var known = moving.entrySet().stream()
                .filter(each -> WORDS.containsKey(each.getKey()))
                .map(each -> new Part(messages.text(WORDS.get(each.getKey()), each.getValue()), each.getValue()));
        var others = moving.entrySet().stream()
                .filter(each -> !WORDS.containsKey(each.getKey()))
                .mapToLong(Map.Entry::getValue)
                .sum();
        var rest = others == 0 ? List.<Part>of() : List.of(new Part(messages.text("double.others", others), others));
        return Stream.concat(known, rest.stream()).toList();
    }

    /** Why they cannot be one; null when they can. */
    public String getHindrance() {
        return getPreview() == null || getPreview().hindrance() == null
                ? null
                : messages.text("double.hindrance." + getPreview().hindrance());
    }
}
