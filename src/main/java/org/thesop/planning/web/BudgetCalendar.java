package org.thesop.planning.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.primefaces.event.schedule.ScheduleEntryMoveEvent;
import org.primefaces.model.DefaultScheduleEvent;
import org.primefaces.model.LazyScheduleModel;
import org.primefaces.model.ScheduleEvent;
import org.primefaces.model.ScheduleModel;
import org.thesop.people.SignedIn;
import org.thesop.planning.Board;
import org.thesop.planning.BudgetRow;
import org.thesop.planning.Diary;
import org.thesop.planning.DiaryRow;
import org.thesop.platform.PaperZone;
import org.thesop.platform.WallTime;
import org.thesop.story.web.Moves;
import org.thesop.story.web.TypedMoments;

/**
 * The budget as a calendar of deadlines and planned publications. The calendar knows no zones: it is given, and gives back,
 * times as the paper's clocks show them.
 */
@Named
@RequestScoped
public class BudgetCalendar {

    private static final int MINUTES_SHOWN = 30;

    @Inject
    BudgetPage page;

    @Inject
    BudgetTexts texts;

    @Inject
    Diary diary;

    @Inject
    DiaryTexts diaryTexts;

    @Inject
    Board board;

    @Inject
    SignedIn signedIn;

    @Inject
    PlanMoves moves;

    @Inject
    Moves says;

    @Inject
    TypedMoments moments;

    @Inject
    PaperZone zone;

    @Inject
    Clock clock;

    private ScheduleModel model;
    private List<SelectItem> choices;
    private String card;
    private String moment;

    /** What the calendar asks for, a month or a week or a day at a time; it changes nothing of it by itself. */
    private final class Range extends LazyScheduleModel {

        private static final long serialVersionUID = 1L;

        @Override
        public void loadEvents(LocalDateTime start, LocalDateTime end) {
            page.rows().stream()
                    .filter(row -> row.when() != null)
                    .filter(row -> !wall(row).isBefore(start) && wall(row).isBefore(end))
                    .map(BudgetCalendar.this::event)
                    .forEach(this::addEvent);
            if (page.isWithDiary()) {
                diary.times(instant(start), instant(end), page.getFilter().section())
                        .forEach(time -> addEvent(event(time)));
            }
        }

        @Override
        public ScheduleEvent<?> getEvent(String id) {
            return row(id).<ScheduleEvent<?>>map(BudgetCalendar.this::event).orElseGet(() -> gone(id));
        }

        @Override
        public void addEvent(ScheduleEvent<?> event) {
            var id = event.getId();
            super.addEvent(event);
            event.setId(id);
        }
    }

    public ScheduleModel getModel() {
        if (model == null) {
            model = new Range();
        }
        return model;
    }

    private DefaultScheduleEvent<?> event(BudgetRow row) {
        return DefaultScheduleEvent.builder()
                .id(row.card())
                .title(texts.headline(row))
                .description(texts.when(row) + " · " + texts.writers(row))
                .startDate(wall(row))
                .endDate(wall(row).plusMinutes(MINUTES_SHOWN))
                .styleClass(row.stage().style())
                .url(texts.link(row))
                .draggable(true)
                .build();
    }

    /** What the diary holds is where it is: nobody drags it. */
    private DefaultScheduleEvent<?> event(DiaryRow time) {
        var begins = time.at().atZone(zone.id()).toLocalDateTime();
        var ends = time.until() == null
                ? begins.plusMinutes(MINUTES_SHOWN)
                : time.until().atZone(zone.id()).toLocalDateTime();
        return DefaultScheduleEvent.builder()
                .id("d" + time.event().id() + "-" + time.at().getEpochSecond())
                .title(time.event().title())
                .description(diaryTexts.hours(time) + " · " + diaryTexts.about(time.event()))
                .startDate(begins)
                .endDate(ends)
                .allDay(time.event().allDay())
                .styleClass("diary")
                .url("/desk/planning/diary?from=" + begins.toLocalDate())
                .draggable(false)
                .build();
    }

    private Instant instant(LocalDateTime wall) {
        return wall.atZone(zone.id()).toInstant();
    }

    /** Stands for what somebody dragged and a colleague has put elsewhere meanwhile. */
    private ScheduleEvent<?> gone(String id) {
        var now = clock.instant().atZone(zone.id()).toLocalDateTime();
        return DefaultScheduleEvent.builder().id(id).startDate(now).endDate(now).build();
    }

    private LocalDateTime wall(BudgetRow row) {
        return row.when().atZone(zone.id()).toLocalDateTime();
    }

    private Optional<BudgetRow> row(String named) {
        return page.rows().stream()
                .filter(row -> row.when() != null && row.card().equals(named))
                .findFirst();
    }

    /** Moves what was dragged; what daylight saving skips or doubles is left to the form, which can ask. */
    public void moved(ScheduleEntryMoveEvent event) {
        var time = event.getScheduleEvent().getStartDate();
        moments.read(time.toString(), "which-moment")
                .ifPresent(chosen -> move(event.getScheduleEvent().getId(), chosen));
    }

    /** Moves what the form names. */
    public String move() {
        var chosen = moments.read(moment, "which-moment");
        return chosen.isPresent() && move(card, chosen.get())
                ? "/desk/planning/budget?faces-redirect=true&"
                        + page.getFilter().inAddress()
                : null;
    }

    private boolean move(String named, Instant chosen) {
        var row = row(named);
        if (row.isEmpty()) {
            says.say(FacesMessage.SEVERITY_ERROR, texts.gone());
            return false;
        }
        return moves.attempt("calendar.moved", () -> board.moveMoment(row.get(), chosen, signedIn.person()));
    }

    /** The paper's own day. */
    public LocalDate getToday() {
        return zone.day(clock.instant());
    }

    /** What has a moment that can be moved, next first. */
    public List<SelectItem> getChoices() {
        if (choices == null) {
            choices = page.dated().stream()
                    .map(row -> new SelectItem(row.card(), texts.choice(row)))
                    .toList();
        }
        return choices;
    }

    public String getCard() {
        return card;
    }

    public void setCard(String card) {
        this.card = card;
    }

    /** As its field has it, in the paper's zone. */
    public String getMoment() {
        return moment == null
                ? page.dated().stream()
                        .findFirst()
                        .map(row -> WallTime.field(row.when(), zone))
                        .orElse(null)
                : moment;
    }

    public void setMoment(String moment) {
        this.moment = moment;
    }
}
