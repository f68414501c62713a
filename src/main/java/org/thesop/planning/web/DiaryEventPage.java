package org.thesop.planning.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.thesop.people.SignedIn;
import org.thesop.planning.BudgetFilter;
import org.thesop.planning.Diary;
import org.thesop.planning.DiaryEntry;
import org.thesop.planning.DiaryEvent;
import org.thesop.planning.DiaryRow;
import org.thesop.planning.PlanningPermissions;
import org.thesop.planning.Repeat;
import org.thesop.planning.Repeating;
import org.thesop.planning.UnknownPlanException;
import org.thesop.platform.Messages;
import org.thesop.platform.PaperZone;
import org.thesop.story.ForbiddenException;
import org.thesop.story.Section;
import org.thesop.story.web.Moves;
import org.thesop.story.web.RoomChoices;
import org.thesop.story.web.TypedMoments;

/** desk/planning/diary-event: the form of an event, empty or to change one; and its end. */
@Named
@RequestScoped
public class DiaryEventPage {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    @Inject
    Diary diary;

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

    @Inject
    HttpServletRequest request;

    private DiaryEvent event;
    private String title;
    private String place;
    private String day;
    private String begins;
    private String endDay;
    private String ends;
    private String section;
    private String notes;
    private Repeating repeating = Repeating.NEVER;
    private String lastDay;

    /** Loaded before a form that was sent is read: what it offers depends on the event. */
    @PostConstruct
    void load() {
        if (isChange()) {
            event = diary.find(id()).orElse(null);
        }
    }

    /** Fills the form in, or answers that there is nothing for this person. */
    public void open() {
        moves.open(() -> {
            if (!PlanningPermissions.mayAssign(signedIn.person())) {
                throw new ForbiddenException("the diary kept by " + signedIn.person());
            }
            if (isChange() && event == null) {
                throw new UnknownPlanException("event", id());
            }
            if (!FacesContext.getCurrentInstance().isPostback()) {
                fillIn();
            }
        });
    }

    private void fillIn() {
        if (event == null) {
            day = Optional.ofNullable(BudgetFilter.day(request.getParameter("on")))
                    .map(LocalDate::toString)
                    .orElse(null);
            return;
        }
        var entry = event.entry();
        title = entry.title();
        place = entry.place();
        notes = entry.notes();
        section = event.section() == null ? null : event.section().slug();
        day = zone.day(entry.at()).toString();
        if (!entry.allDay()) {
            begins = zone.clock(entry.at());
            ends = entry.length() == null ? null : zone.clock(entry.at().plus(entry.length()));
        }
        endDay = endDay(entry).map(LocalDate::toString).orElse(null);
        repeating = Repeating.of(entry.repeat());
        lastDay = Repeating.lastDay(entry.repeat()).map(LocalDate::toString).orElse(null);
    }

    /** Puts it into the diary, or changes it. */
    public String save() {
        var entry = entry();
        if (entry.isEmpty()) {
            return null;
        }
        var about = choices.getSections().stream()
                .filter(each -> each.slug().equals(section))
                .findFirst()
                .orElse(null);
        var done = moves.attempt("diary.saved", () -> {
            if (isChange()) {
                diary.change(id(), entry.get(), about, signedIn.person());
            } else {
                diary.add(entry.get(), about, signedIn.person());
            }
        });
        return done ? diaryAt(zone.day(entry.get().at())) : null;
    }

    /** What the form holds; empty when something in it cannot be read, and the person has been told so. */
    private Optional<DiaryEntry> entry() {
        var on = BudgetFilter.day(day);
        if (title == null || title.isBlank() || on == null) {
            return refuse("diary.needs");
        }
        var allDay = begins == null || begins.isBlank();
        var at = allDay ? Optional.of(zone.start(on)) : moments.read(on + "T" + begins.strip(), "which-start");
        if (at.isEmpty()) {
            return Optional.empty();
        }
        var until = BudgetFilter.day(lastDay);
        var lastOn = Optional.ofNullable(BudgetFilter.day(endDay)).orElse(on);
        if (lastOn.isBefore(on) || (until != null && until.isBefore(on))) {
            return refuse("diary.endsBefore");
        }
        var kept = event == null ? null : event.entry();
        return Optional.of(new DiaryEntry(
                kept == null ? null : kept.uid(),
                title,
                place,
                notes,
                allDay,
                at.get(),
                length(on, lastOn, allDay, at.get()),
                repeat(kept, until),
                kept == null ? Set.of() : kept.leftOut()));
    }

    /** To the end of its last day when it has days only or nobody said until when; null for one day without an end. */
    private Duration length(LocalDate on, LocalDate lastOn, boolean allDay, Instant at) {
        var time = allDay ? Optional.<LocalTime>empty() : typedEnd();
        if (time.isEmpty()) {
            return lastOn.equals(on) ? null : Duration.between(at, zone.start(lastOn.plusDays(1)));
        }
        var end = instant(lastOn, time.get());
        // On one day: an end that comes first by the clock is on the next.
        return Duration.between(at, end.isAfter(at) ? end : instant(on.plusDays(1), time.get()));
    }

    private Optional<LocalTime> typedEnd() {
        try {
            return ends == null || ends.isBlank() ? Optional.empty() : Optional.of(LocalTime.parse(ends.strip(), TIME));
        } catch (DateTimeParseException noTime) {
            return Optional.empty();
        }
    }

    private Instant instant(LocalDate on, LocalTime time) {
        return on.atTime(time).atZone(zone.id()).toInstant();
    }

    /** Its last day, where the form has to say one: the end of an evening needs none. */
    private Optional<LocalDate> endDay(DiaryEntry entry) {
        if (entry.length() == null) {
            return Optional.empty();
        }
        var end = entry.at().plus(entry.length());
        var first = zone.day(entry.at());
        if (entry.allDay()) {
            return Optional.of(DiaryRow.lastWholeDay(end, zone)).filter(last -> last.isAfter(first));
        }
        return entry.length().compareTo(Duration.ofDays(1)) < 0 ? Optional.empty() : Optional.of(zone.day(end));
    }

    private Repeat repeat(DiaryEntry kept, LocalDate until) {
        if (repeating == Repeating.OTHERWISE) {
            return kept == null ? null : kept.repeat();
        }
        return repeating.until(until, zone.id()).orElse(null);
    }

    private Optional<DiaryEntry> refuse(String key) {
        says.say(FacesMessage.SEVERITY_ERROR, messages.text(key));
        return Optional.empty();
    }

    /** It does not happen at the moment that the address names. */
    public String leaveOut() {
        var at = Instant.ofEpochSecond(Math.min(moves.id("at"), AssignPage.LAST_SECOND));
        return moves.attempt("diary.leftOut", () -> diary.leaveOut(id(), at, signedIn.person()))
                ? diaryAt(zone.day(at))
                : null;
    }

    /** Takes it out of the diary. */
    public String remove() {
        return moves.attempt("diary.removed", () -> diary.remove(id(), signedIn.person()))
                ? "/desk/planning/diary?faces-redirect=true"
                : null;
    }

    private static String diaryAt(LocalDate day) {
        return "/desk/planning/diary?faces-redirect=true&from=" + day;
    }

    private long id() {
        return moves.id("event");
    }

    /** Whether the form changes an event that is there. */
    public boolean isChange() {
        return id() > 0;
    }

    /** Whether one of its times can be left out: the address names one, and there are others. */
    public boolean isOneOfMany() {
        return event != null && event.repeats() && moves.id("at") > 0;
    }

    /** The time that the address names. */
    public String getTime() {
        return zone.full(Instant.ofEpochSecond(Math.min(moves.id("at"), AssignPage.LAST_SECOND)));
    }

    /** The ways to repeat; what a file said stays possible where it says something else. */
    public List<Repeating> getWays() {
        var now = event == null ? Repeating.NEVER : Repeating.of(event.entry().repeat());
        return Arrays.stream(Repeating.values())
                .filter(each -> each != Repeating.OTHERWISE || now == Repeating.OTHERWISE)
                .toList();
    }

    public List<Section> getSections() {
        return choices.getSections();
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public String getPlace() {
        return place;
    }

    public void setPlace(String place) {
        this.place = place;
    }

    /** As its field has it. */
    public String getDay() {
        return day;
    }

    public void setDay(String day) {
        this.day = day;
    }

    /** By the paper's clocks, as its field has it; empty for all day. */
    public String getBegins() {
        return begins;
    }

    public void setBegins(String begins) {
        this.begins = begins;
    }

    /** As its field has it; empty for what is over on its first day, or in the night after it. */
    public String getEndDay() {
        return endDay;
    }

    public void setEndDay(String endDay) {
        this.endDay = endDay;
    }

    /** By the paper's clocks, as its field has it. */
    public String getEnds() {
        return ends;
    }

    public void setEnds(String ends) {
        this.ends = ends;
    }

    public String getSection() {
        return section;
    }

    public void setSection(String section) {
        this.section = section;
    }

    public String getNotes() {
        return notes;
    }

    public void setNotes(String notes) {
        this.notes = notes;
    }

    public Repeating getRepeating() {
        return repeating;
    }

    public void setRepeating(Repeating repeating) {
        this.repeating = repeating == null ? Repeating.NEVER : repeating;
    }

    /** As its field has it. */
    public String getLastDay() {
        return lastDay;
    }

    public void setLastDay(String lastDay) {
        this.lastDay = lastDay;
    }
}
