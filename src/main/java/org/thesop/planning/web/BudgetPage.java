package org.thesop.planning.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import org.thesop.people.People;
import org.thesop.people.SignedIn;
import org.thesop.planning.Budget;
import org.thesop.planning.BudgetFilter;
import org.thesop.planning.BudgetFilter.As;
import org.thesop.planning.BudgetFilter.What;
import org.thesop.planning.BudgetRow;
import org.thesop.planning.BudgetStage;
import org.thesop.planning.PlanningPermissions;
import org.thesop.platform.AddressWords;
import org.thesop.platform.Messages;
import org.thesop.platform.PaperZone;
import org.thesop.story.Section;
import org.thesop.story.web.RoomChoices;

/** desk/planning/budget: the day list of all work, as a table and as a board. */
@Named
@RequestScoped
public class BudgetPage {

    /** The rows that the table begins with: the next days' work. The whole is a click away, to read on or to print. */
    private static final int MOST_ROWS = 100;

    /** As the address asks for the whole table. */
    private static final String WHOLE = "whole";

    /** The most moments to choose from. */
    private static final int MOST_DATED = 200;

    /** The most cards in a column of the board. */
    private static final int MOST_CARDS = 40;

    private static final String PAGE = "/desk/planning/budget?faces-redirect=true&";

    @Inject
    Budget budget;

    @Inject
    BudgetTexts texts;

    @Inject
    RoomChoices choices;

    @Inject
    People people;

    @Inject
    SignedIn signedIn;

    @Inject
    Messages messages;

    @Inject
    PaperZone zone;

    @Inject
    Clock clock;

    @Inject
    HttpServletRequest request;

    /** What is expected on one day. */
    public record Day(String title, boolean late, List<BudgetLine> lines) {}

    /** What stands in one state; {@code more} is how many there are beyond those shown. */
    public record Column(BudgetStage stage, int count, List<BudgetLine> cards, int more) {}

    private BudgetFilter filter;
    private List<BudgetRow> rows;
    private List<SelectItem> everybody;
    private List<Day> days;
    private List<Column> columns;
    private int mostRows;
    private Instant now;
    private String section;
    private String person;
    private What what;
    private String from;
    private String to;

    /** Shows what the address asks for; an address that asks for nothing shows what this person looked at last. */
    @PostConstruct
    void load() {
        now = clock.instant();
        var asked = AddressWords.first(request.getParameterMap());
        filter = BudgetFilter.isIn(asked)
                ? BudgetFilter.of(asked)
                : budget.kept(signedIn.person()).orElse(BudgetFilter.ALL);
        rows = budget.rows(filter, signedIn.person());
        mostRows = asked.containsKey(WHOLE) ? rows.size() : Math.min(MOST_ROWS, rows.size());
        section = filter.section();
        person = filter.person();
        what = filter.what();
        from = filter.from() == null ? null : filter.from().toString();
        to = filter.to() == null ? null : filter.to().toString();
    }

    /** Shows another part, now and the next time. */
    public String apply() {
        return show(new BudgetFilter(filter.as(), section, person, what, BudgetFilter.day(from), BudgetFilter.day(to)));
    }

    /** Shows all of it again. */
    public String clear() {
        return show(BudgetFilter.ALL.shownAs(filter.as()));
    }

    private String show(BudgetFilter chosen) {
        budget.remember(chosen, signedIn.person());
        return PAGE + chosen.inAddress();
    }

    /** By the day on which something is expected next: what is late first, what has no day last. */
    public List<Day> getDays() {
        if (days == null) {
            days = days();
        }
        return days;
    }

    private List<Day> days() {
        var byTitle = new LinkedHashMap<String, List<BudgetLine>>();
        for (var row : rows.subList(0, mostRows)) {
            byTitle.computeIfAbsent(title(row), none -> new ArrayList<>()).add(texts.line(row, now));
        }
        var late = messages.text("budget.late");
        return byTitle.entrySet().stream()
                .map(each -> new Day(each.getKey(), each.getKey().equals(late), each.getValue()))
                .toList();
    }

    private String title(BudgetRow row) {
        if (row.overdue(now)) {
            return messages.text("budget.late");
        }
        if (row.when() == null) {
            return messages.text("budget.noDay");
        }
        var day = zone.day(row.when());
        var today = zone.day(now);
        if (day.equals(today)) {
            return messages.text("budget.today", zone.longDay(row.when()));
        }
        return day.isBefore(today) ? messages.text("budget.before") : zone.longDay(row.when());
    }

    /** Every state with what stands in it. */
    public List<Column> getColumns() {
        if (columns == null) {
            columns = Arrays.stream(BudgetStage.values()).map(this::column).toList();
        }
        return columns;
    }

    private Column column(BudgetStage stage) {
        var all = rows.stream().filter(row -> row.stage() == stage).toList();
        var shown = Math.min(MOST_CARDS, all.size());
        var cards = all.stream().limit(shown).map(row -> texts.line(row, now)).toList();
        return new Column(stage, all.size(), cards, all.size() - shown);
    }

    public String getSummary() {
        var late = rows.stream().filter(row -> row.overdue(now)).count();
        return messages.text("budget.sub", rows.size(), late);
    }

    /** How many rows the table leaves out. */
    public int getLeftOut() {
        return rows.size() - mostRows;
    }

    /** The address of the table with nothing left out. */
    public String getWholeAddress() {
        return filter.inAddress() + "&" + WHOLE + "=1";
    }

    public int getCount() {
        return rows.size();
    }

    /** Whether the person gives work to others. */
    public boolean isAssigns() {
        return PlanningPermissions.mayAssign(signedIn.person());
    }

    /** All of it that the page may show. */
    List<BudgetRow> rows() {
        return rows;
    }

    /** Those that have a moment, next first. */
    List<BudgetRow> dated() {
        return rows.stream().filter(row -> row.when() != null).limit(MOST_DATED).toList();
    }

    /** Whether the diary is shown beside the work: where one looks at everything, or at a section. */
    boolean isWithDiary() {
        return filter.person().isEmpty() && filter.what() == What.ALL;
    }

    public boolean isNothing() {
        return rows.isEmpty();
    }

    public boolean isShownAs(String way) {
        return filter.as() == As.valueOf(way);
    }

    /** The address of the same part, shown another way. */
    public String addressOf(String way) {
        return filter.shownAs(As.valueOf(way)).inAddress();
    }

    public BudgetFilter getFilter() {
        return filter;
    }

    public List<Section> getSections() {
        return choices.getSections();
    }

    /** Made here, because the page would ask each of hundreds for its label and its value several times. */
    public List<SelectItem> getPeople() {
        if (everybody == null) {
            everybody = people.activeNames().stream()
                    .map(each -> new SelectItem(each.handle(), each.name()))
                    .toList();
        }
        return everybody;
    }

    public List<What> getKinds() {
        return List.of(What.values());
    }

    public List<BudgetStage> getStages() {
        return List.of(BudgetStage.values());
    }

    public String getSection() {
        return section;
    }

    public void setSection(String section) {
        this.section = section;
    }

    public String getPerson() {
        return person;
    }

    public void setPerson(String person) {
        this.person = person;
    }

    public What getWhat() {
        return what;
    }

    public void setWhat(What what) {
        this.what = what == null ? What.ALL : what;
    }

    public String getFrom() {
        return from;
    }

    public void setFrom(String from) {
        this.from = from;
    }

    public String getTo() {
        return to;
    }

    public void setTo(String to) {
        this.to = to;
    }
}
