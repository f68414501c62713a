package org.thesop.planning.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.thesop.people.Person;
import org.thesop.people.Role;
import org.thesop.people.SignedIn;
import org.thesop.planning.Assigning;
import org.thesop.planning.Assignment;
import org.thesop.planning.AssignmentDetails;
import org.thesop.planning.Assignments;
import org.thesop.planning.Coverage;
import org.thesop.planning.Diary;
import org.thesop.planning.DiaryEvent;
import org.thesop.planning.Origin;
import org.thesop.planning.Pitches;
import org.thesop.planning.PlanningPermissions;
import org.thesop.platform.Messages;
import org.thesop.platform.PaperZone;
import org.thesop.platform.WallTime;
import org.thesop.story.ForbiddenException;
import org.thesop.story.Section;
import org.thesop.story.Slug;
import org.thesop.story.Story;
import org.thesop.story.web.Moves;
import org.thesop.story.web.RoomChoices;
import org.thesop.story.web.TypedMoments;

/** desk/planning/assign: the form of an assignment, empty, from a pitch, or to change one. */
@Named
@RequestScoped
public class AssignPage {

    @Inject
    Assignments assignments;

    @Inject
    Assigning assigning;

    @Inject
    Pitches pitches;

    @Inject
    Diary diary;

    @Inject
    DiaryTexts diaryTexts;

    @Inject
    HttpServletRequest request;

    @Inject
    RoomChoices choices;

    @Inject
    SignedIn signedIn;

    @Inject
    PlanMoves moves;

    @Inject
    Moves says;

    @Inject
    TypedMoments moments;

    @Inject
    Messages messages;

    @Inject
    PaperZone zone;

    /** Of the last year that dates are written with four digits. */
    static final long LAST_SECOND = 253_402_300_799L;

    private String headline;
    private List<String> writers = new ArrayList<>();
    private String editor;
    private String section;
    private String slug;
    private String words;
    private String deadline;
    private String embargo;
    private String notes;
    private String pictureWish;
    private Coverage coverage = Coverage.WORDS;

    /** Fills the form in, or answers that there is nothing for this person. */
    public void open() {
        moves.open(() -> {
            if (!PlanningPermissions.mayAssign(signedIn.person())) {
                throw new ForbiddenException("assigning by " + signedIn.person());
            }
            if (!FacesContext.getCurrentInstance().isPostback()) {
                fillIn();
            }
        });
    }

    private void fillIn() {
        if (isChange()) {
            fillIn(assignments.view(assignmentId(), signedIn.person()).assignment());
        } else if (pitchId() > 0) {
            var pitch = pitches.view(pitchId(), signedIn.person()).pitch();
            headline = pitch.headline();
            notes = pitch.whyNow();
            writers.add(pitch.by().handle());
            editor = pitch.by().equals(signedIn.person())
                    ? null
                    : signedIn.person().handle();
        } else {
            editor = signedIn.person().handle();
            if (eventId() > 0) {
                fillIn(diary.get(eventId()));
            }
        }
    }

    /** What is known of an event; the rest is agreed on. */
    private void fillIn(DiaryEvent event) {
        headline = event.title();
        section = event.section() == null ? null : event.section().slug();
        notes = diaryTexts.brief(event, eventAt());
        coverage = "pictures".equals(request.getParameter("for")) ? Coverage.PICTURES : Coverage.WORDS;
    }

    private void fillIn(Assignment assignment) {
        headline = assignment.headline();
        assignment.willing().forEach(each -> writers.add(each.handle()));
        editor = assignment.editor() == null ? null : assignment.editor().handle();
        section = assignment.section() == null ? null : assignment.section().slug();
        slug = assignment.slug() == null ? null : assignment.slug().text();
        words = assignment.words() == null ? null : assignment.words().toString();
        deadline = assignment.deadline() == null ? null : WallTime.field(assignment.deadline(), zone);
        embargo = assignment.embargo() == null ? null : WallTime.field(assignment.embargo(), zone);
        notes = assignment.notes();
        pictureWish = assignment.pictureWish();
        coverage = assignment.coverage();
    }

    /** Offers the work, or changes what was agreed on. */
    public String save() {
        var details = details();
        if (details.isEmpty()) {
            return null;
        }
        if (isChange()) {
            var changed = moves.attempt(
                    "assign.changed", () -> assigning.change(assignmentId(), details.get(), signedIn.person()));
            return changed ? assignmentPage(assignmentId()) : null;
        }
        var made = moves.attemptNew("assign.offered", () -> assigning
                .offer(details.get(), origin(), signedIn.person())
                .id());
        return made > 0 ? assignmentPage(made) : null;
    }

    /** What the form holds; empty when something in it cannot be read, and the person has been told so. */
    private Optional<AssignmentDetails> details() {
        var due = moment(deadline, "which-deadline");
        var held = moment(embargo, "which-embargo");
        var length = length();
        var address = address();
        if (due.isEmpty() || held.isEmpty() || length.isEmpty() || address.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new AssignmentDetails(
                headline,
                writers.stream().map(this::person).filter(Objects::nonNull).toList(),
                person(editor),
                sections().stream()
                        .filter(each -> each.slug().equals(section))
                        .findFirst()
                        .orElse(null),
                address.get().orElse(null),
                length.get().orElse(null),
                due.get().orElse(null),
                held.get().orElse(null),
                notes,
                pictureWish,
                coverage));
    }

    private Origin origin() {
        if (eventId() > 0) {
            return Origin.ofEvent(eventId(), eventAt());
        }
        return Origin.ofPitch(pitchId() > 0 ? pitchId() : null);
    }

    /** Of each of these the outer one is empty where it cannot be read, the inner where nothing is there. */
    private Optional<Optional<Instant>> moment(String typed, String which) {
        return isBlank(typed)
                ? Optional.of(Optional.empty())
                : moments.read(typed, which).map(Optional::of);
    }

    private Optional<Optional<Integer>> length() {
        if (isBlank(words)) {
            return Optional.of(Optional.empty());
        }
        var number = words.strip().matches("\\d{1,6}") ? Integer.parseInt(words.strip()) : 0;
        return number < 1 || number > Story.LONGEST_ASSIGNMENT
                ? refuse("assign.words.none")
                : Optional.of(Optional.of(number));
    }

    private Optional<Optional<Slug>> address() {
        if (isBlank(slug)) {
            return Optional.of(Optional.empty());
        }
        try {
            return Optional.of(Optional.of(new Slug(slug.strip())));
        } catch (IllegalArgumentException noSlug) {
            return refuse("assign.slug.none");
        }
    }

    private <T> Optional<T> refuse(String key) {
        says.say(FacesMessage.SEVERITY_ERROR, messages.text(key));
        return Optional.empty();
    }

    private static boolean isBlank(String typed) {
        return typed == null || typed.isBlank();
    }

    private Person person(String handle) {
        return choices.getPeople().stream()
                .filter(each -> each.handle().equals(handle))
                .findFirst()
                .orElse(null);
    }

    private static String assignmentPage(long id) {
        return "/desk/planning/assignment?faces-redirect=true&assignment=" + id;
    }

    private long assignmentId() {
        return moves.id("assignment");
    }

    private long eventId() {
        return moves.id("event");
    }

    /** Which of its times; the moment is in seconds, as the diary links it. */
    private Instant eventAt() {
        return Instant.ofEpochSecond(Math.min(moves.id("at"), LAST_SECOND));
    }

    private long pitchId() {
        return moves.id("pitch");
    }

    /** What an assignment may be for. */
    public List<Coverage> getCoverages() {
        return List.of(Coverage.values());
    }

    public Coverage getCoverage() {
        return coverage;
    }

    public void setCoverage(Coverage coverage) {
        this.coverage = coverage == null ? Coverage.WORDS : coverage;
    }

    /** Whether the form changes an assignment that is there. */
    public boolean isChange() {
        return assignmentId() > 0;
    }

    public List<Person> getPeople() {
        return choices.getPeople();
    }

    public List<Person> getEditors() {
        return choices.getPeople().stream()
                .filter(each -> each.has(Role.EDITOR))
                .toList();
    }

    public List<Section> getSections() {
        return sections();
    }

    private List<Section> sections() {
        return choices.getSections();
    }

    public String getHeadline() {
        return headline;
    }

    public void setHeadline(String headline) {
        this.headline = headline;
    }

    /** Handles. */
    public List<String> getWriters() {
        return writers;
    }

    public void setWriters(List<String> writers) {
        this.writers = writers == null ? new ArrayList<>() : writers;
    }

    public String getEditor() {
        return editor;
    }

    public void setEditor(String editor) {
        this.editor = editor;
    }

    public String getSection() {
        return section;
    }

    public void setSection(String section) {
        this.section = section;
    }

    public String getSlug() {
        return slug;
    }

    public void setSlug(String slug) {
        this.slug = slug;
    }

    public String getWords() {
        return words;
    }

    public void setWords(String words) {
        this.words = words;
    }

    /** In the paper's zone, as its field has it. */
    public String getDeadline() {
        return deadline;
    }

    public void setDeadline(String deadline) {
        this.deadline = deadline;
    }

    /** In the paper's zone, as its field has it. */
    public String getEmbargo() {
        return embargo;
    }

    public void setEmbargo(String embargo) {
        this.embargo = embargo;
    }

    public String getNotes() {
        return notes;
    }

    public void setNotes(String notes) {
        this.notes = notes;
    }

    public String getPictureWish() {
        return pictureWish;
    }

    public void setPictureWish(String pictureWish) {
        this.pictureWish = pictureWish;
    }
}
