package org.thesop.mentoring.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.thesop.mentoring.DaysAway;
import org.thesop.mentoring.Mentor;
import org.thesop.mentoring.MentorHours;
import org.thesop.mentoring.MentorKind;
import org.thesop.mentoring.Mentors;
import org.thesop.people.SignedIn;
import org.thesop.platform.Messages;
import org.thesop.platform.PaperZone;
import org.thesop.story.Section;
import org.thesop.story.web.Moves;
import org.thesop.story.web.RoomChoices;

/** desk/mentoring/hours: an editor says how many hours a week they read for others, what, where they live, and when not. */
@Named
@RequestScoped
public class HoursPage {

    private static final Set<String> OLD_NAMES = Set.of("SystemV", "Etc");

    @Inject
    Mentors mentors;

    @Inject
    RoomChoices choices;

    @Inject
    SignedIn signedIn;

    @Inject
    Moves moves;

    @Inject
    Messages messages;

    @Inject
    PaperZone paper;

    @Inject
    HttpServletRequest request;

    private int hours;
    private String zone;
    private Set<String> sections = new HashSet<>();
    private Set<MentorKind> kinds = new HashSet<>(List.of(MentorKind.values()));
    private List<DaysAway> away = List.of();
    private String firstDay;
    private String lastDay;

    @PostConstruct
    void load() {
        var said = mentors.of(signedIn.person()).map(Mentor::hours);
        hours = said.map(MentorHours::aWeek).orElse(0);
        zone = said.map(MentorHours::zone).orElse(paper.id()).getId();
        said.ifPresent(each -> {
            sections = new HashSet<>(each.sections());
            kinds = new HashSet<>(each.kinds());
            away = each.away();
        });
    }

    /** Keeps what the form says. */
    public String save() {
        var days = days();
        if (days.isEmpty()) {
            return null;
        }
        try {
            var marked = marked("section");
            var said = new MentorHours(hours, ZoneId.of(zone), marked, kindsMarked(), days.get());
            return moves.attempt("mentor.saved", () -> mentors.says(said, signedIn.person()))
                    ? "/desk/mentoring/hours?faces-redirect=true"
                    : null;
        } catch (IllegalArgumentException | DateTimeException outOfBounds) {
            refuse("mentor.bounds");
            return null;
        }
    }

    private Set<MentorKind> kindsMarked() {
        var named = marked("kind");
        var all = new HashSet<MentorKind>();
        Arrays.stream(MentorKind.values())
                .filter(each -> named.contains(each.name()))
                .forEach(all::add);
        return all;
    }

    private Set<String> marked(String name) {
        return Set.copyOf(Arrays.asList(
                Optional.ofNullable(request.getParameterValues(name)).orElse(new String[0])));
    }

    /** Days away that stay, and those that come; empty when those that come are none, and the person has been told so. */
    private Optional<List<DaysAway>> days() {
        var gone = marked("no-longer");
        var all = new ArrayList<DaysAway>();
        away.stream().filter(each -> !gone.contains(key(each))).forEach(all::add);
        if (isBlank(firstDay) && isBlank(lastDay)) {
            return Optional.of(all);
        }
        try {
            var first = LocalDate.parse(isBlank(firstDay) ? lastDay : firstDay);
            all.add(new DaysAway(first, isBlank(lastDay) ? first : LocalDate.parse(lastDay)));
            return Optional.of(all);
        } catch (DateTimeParseException | IllegalArgumentException noDays) {
            refuse("mentor.away.wrong");
            return Optional.empty();
        }
    }

    private void refuse(String key) {
        moves.say(FacesMessage.SEVERITY_ERROR, messages.text(key, Mentor.MOST_HOURS, Mentor.MOST_AWAY));
    }

    private static boolean isBlank(String typed) {
        return typed == null || typed.isBlank();
    }

    /** What names days away in the form. */
    public String key(DaysAway days) {
        return days.first() + "/" + days.last();
    }

    /** {@code Nov 24, 2026}, {@code Nov 24, 2026 to Nov 30, 2026}. */
    public String said(DaysAway days) {
        var first = paper.shortDay(paper.start(days.first()));
        return days.first().equals(days.last())
                ? first
                : messages.text("mentor.away.span", first, paper.shortDay(paper.start(days.last())));
    }

    public List<DaysAway> getAway() {
        return away;
    }

    public List<Section> getAllSections() {
        return choices.getSections();
    }

    public boolean isReads(Section section) {
        return sections.contains(section.slug());
    }

    public List<MentorKind> getAllKinds() {
        return List.of(MentorKind.values());
    }

    public boolean isReadsKind(MentorKind kind) {
        return kinds.contains(kind);
    }

    /** Every number of hours that can be chosen. */
    public List<Integer> getAllHours() {
        return IntStream.rangeClosed(0, Mentor.MOST_HOURS).boxed().toList();
    }

    /** Places as the zones are named, by name. */
    public List<String> getZones() {
        return ZoneId.getAvailableZoneIds().stream()
                .filter(each -> each.contains("/") && !OLD_NAMES.contains(each.substring(0, each.indexOf('/'))))
                .sorted()
                .toList();
    }

    public int getHours() {
        return hours;
    }

    public void setHours(int hours) {
        this.hours = hours;
    }

    public String getZone() {
        return zone;
    }

    public void setZone(String zone) {
        this.zone = zone;
    }

    /** As its field has it. */
    public String getFirstDay() {
        return firstDay;
    }

    public void setFirstDay(String firstDay) {
        this.firstDay = firstDay;
    }

    /** As its field has it. */
    public String getLastDay() {
        return lastDay;
    }

    public void setLastDay(String lastDay) {
        this.lastDay = lastDay;
    }
}
