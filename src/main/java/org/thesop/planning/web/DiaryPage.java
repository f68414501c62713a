package org.thesop.planning.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.thesop.people.SignedIn;
import org.thesop.planning.BudgetFilter;
import org.thesop.planning.Diary;
import org.thesop.planning.DiaryRow;
import org.thesop.planning.PlanningPermissions;
import org.thesop.platform.PaperZone;
import org.thesop.story.Section;
import org.thesop.story.web.RoomChoices;

/** desk/planning/diary: what will happen in the next weeks, and who covers it. */
@Named
@RequestScoped
public class DiaryPage {

    private static final int DAYS = 35;
    private static final LocalDate LAST = LocalDate.of(9000, 1, 1);

    @Inject
    Diary diary;

    @Inject
    RoomChoices choices;

    @Inject
    SignedIn signedIn;

    @Inject
    PaperZone zone;

    @Inject
    Clock clock;

    @Inject
    HttpServletRequest request;

    /** What happens on one day. */
    public record Day(LocalDate on, String title, List<DiaryRow> rows) {}

    private LocalDate from;
    private String section;
    private List<DiaryRow> rows;

    /** Shows the weeks from the day that the address names on, or from today. */
    @PostConstruct
    void load() {
        from = Optional.ofNullable(BudgetFilter.day(request.getParameter("from")))
                .filter(day -> day.isBefore(LAST) && day.getYear() > 0)
                .orElse(zone.day(clock.instant()));
        section = new BudgetFilter(
                        BudgetFilter.As.TABLE, request.getParameter("section"), "", BudgetFilter.What.ALL, null, null)
                .section();
        rows = diary.between(zone.start(from), zone.start(from.plusDays(DAYS)), section, signedIn.person());
    }

    /** Each day on which something happens; what takes several days stands on each of them. */
    public List<Day> getDays() {
        var days = new TreeMap<LocalDate, List<DiaryRow>>();
        for (var row : rows) {
            shown(row).forEach(day -> days.computeIfAbsent(day, none -> new ArrayList<>())
                    .add(row));
        }
        return days.entrySet().stream()
                .map(each -> new Day(each.getKey(), zone.longDay(zone.start(each.getKey())), each.getValue()))
                .toList();
    }

    /** Its days among those that the page shows. */
    private Stream<LocalDate> shown(DiaryRow row) {
        var first = zone.day(row.at());
        var last = row.lastDay(zone);
        var end = from.plusDays(DAYS);
        return (first.isBefore(from) ? from : first).datesUntil(last.isBefore(end) ? last.plusDays(1) : end);
    }

    /** Whether the person keeps the diary and gives work to others. */
    public boolean isKeeps() {
        return PlanningPermissions.mayAssign(signedIn.person());
    }

    /** How many of them nobody was asked to cover. */
    public long getUncovered() {
        return rows.stream().filter(DiaryRow::uncovered).count();
    }

    public int getCount() {
        return rows.size();
    }

    /** Whether there may be more in these weeks than is listed. */
    public boolean isMore() {
        return rows.size() == Diary.MOST;
    }

    public String getFirstDay() {
        return zone.shortDay(zone.start(from));
    }

    public String getLastDay() {
        return zone.shortDay(zone.start(from.plusDays(DAYS - 1L)));
    }

    /** The day on which the weeks before begin. */
    public LocalDate getBefore() {
        return from.minusDays(DAYS);
    }

    /** The day on which the weeks after begin. */
    public LocalDate getAfter() {
        return from.plusDays(DAYS);
    }

    public List<Section> getSections() {
        return choices.getSections();
    }

    public String getSection() {
        return section;
    }

    public LocalDate getFrom() {
        return from;
    }
}
