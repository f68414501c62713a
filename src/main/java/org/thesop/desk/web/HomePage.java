package org.thesop.desk.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.thesop.desk.Home;
import org.thesop.desk.HomeRow;
import org.thesop.desk.OutRow;
import org.thesop.people.SignedIn;
import org.thesop.planning.Assignments;
import org.thesop.planning.OfferRow;
import org.thesop.platform.Messages;
import org.thesop.platform.PaperZone;
import org.thesop.story.EditionState;
import org.thesop.story.web.RowTexts;

/** desk/home/home: what waits for somebody, what they wait for, what is due, and what went out. */
@Named
@RequestScoped
public class HomePage {

    private static final int MOST_OFFERS = 20;
    private static final int MOST_LINES = 12;
    private static final Duration SOON = Duration.ofDays(7);

    @Inject
    Home home;

    @Inject
    Assignments assignments;

    @Inject
    Rail rail;

    @Inject
    SignedIn signedIn;

    @Inject
    Messages messages;

    @Inject
    RowTexts texts;

    @Inject
    PaperZone zone;

    @Inject
    Clock clock;

    /**
     * One thing to see.
     *
     * @param state null for what has no copy
     * @param about why it is here
     * @param when until when, or since when; null where that says nothing
     */
    public record Line(String title, String address, EditionState state, String about, Instant when, boolean late) {}

    private Instant now;
    private List<HomeRow> rows;
    private List<OfferRow> offers;
    private List<OutRow> out;

    @PostConstruct
    void load() {
        now = clock.instant();
        var me = signedIn.person();
        rows = home.inWork(me);
        offers = assignments.offeredTo(me, MOST_OFFERS);
        out = home.out(me);
    }

    /** Good morning, afternoon or evening, by the paper's clocks. */
    public String getGreeting() {
        var hour = now.atZone(zone.id()).getHour();
        var part = hour < 5 ? "night" : hour < 12 ? "morning" : hour < 18 ? "afternoon" : "evening";
        return messages.text("home.greeting." + part, signedIn.person().name().split(" ", 2)[0]);
    }

    public String getSummary() {
        var waiting = getWaitsForMe().size();
        var late = getDue().stream().filter(Line::late).count();
        return messages.text("home.sub", waiting, late);
    }

    /** What goes on when this person has done something, most pressing first. */
    public List<Line> getWaitsForMe() {
        var lines = new ArrayList<Line>();
        if (rail.getStuck() > 0) {
            lines.add(count("home.stuck", rail.getStuck(), "/desk/schedule/publishing", true));
        }
        offers.stream().filter(OfferRow::asked).map(this::offered).forEach(lines::add);
        lines.addAll(lines(row -> row.written() && row.state() == EditionState.CHANGES_REQUESTED, this::sentBack));
        lines.addAll(lines(HomeRow::held, row -> line(row, "home.inHand", since(row), row.dueAt())));
        lines.addAll(lines(
                row -> row.meant() && row.state() == EditionState.SUBMITTED,
                row -> line(row, "home.forMe", since(row), row.dueAt())));
        lines.addAll(lines(
                row -> rail.isManaging() && row.state() == EditionState.APPROVED,
                row -> line(row, "home.ready", "", row.deadline())));
        if (rail.isEditing() && rail.getWaiting() > 0) {
            lines.add(count("home.queue", rail.getWaiting(), "/desk/review/queue", false));
        }
        if (rail.isEditing() && rail.getPitches() > 0) {
            lines.add(count("home.pitches", rail.getPitches(), "/desk/planning/pitches", false));
        }
        if (rail.getUnreviewed() > 0) {
            lines.add(count("home.unreviewed", rail.getUnreviewed(), "/desk/review/queue", true));
        }
        return lines;
    }

    /** What others have in hand and this person waits for. */
    public List<Line> getWaitFor() {
        var lines = new ArrayList<>(lines(
                row -> row.written() && row.state() == EditionState.IN_REVIEW && !row.held(),
                row -> line(row, "home.with", row.holder(), row.dueAt())));
        lines.addAll(lines(
                row -> row.written() && row.state() == EditionState.SUBMITTED && !row.meant(),
                row -> row.wanted() == null
                        ? line(row, "home.inQueue", since(row), row.dueAt())
                        : line(row, "home.waitsFor", row.wanted(), row.dueAt())));
        lines.addAll(lines(
                row -> row.written() && row.state() == EditionState.APPROVED && !rail.isManaging(),
                row -> line(row, "home.approved", "", null)));
        lines.addAll(lines(
                row -> row.meant() && !row.written() && row.state() == EditionState.CHANGES_REQUESTED,
                row -> line(row, "home.withWriters", "", row.deadline())));
        return lines;
    }

    /** What is to be handed in, answered or published within a week, and what is late; next first. */
    public List<Line> getDue() {
        var lines = new ArrayList<>(lines(
                row -> row.written() && isWriting(row) && isSoon(row.deadline()),
                row -> timed(row, messages.text("home.handIn"), row.deadline())));
        offers.stream()
                .filter(offer -> !offer.asked() && isSoon(offer.deadline()))
                .map(offer -> assignment(offer, "home.begin"))
                .forEach(lines::add);
        lines.addAll(lines(
                row -> (row.held() || (row.meant() && row.state() == EditionState.SUBMITTED)) && isSoon(row.dueAt()),
                row -> timed(row, messages.text("home.answer"), row.dueAt())));
        lines.addAll(lines(
                row -> row.state() == EditionState.SCHEDULED && isSoon(row.scheduledAt()),
                row -> timed(row, messages.text("home.goesOut"), row.scheduledAt())));
        lines.sort(Comparator.comparing(Line::when));
        return lines.subList(0, Math.min(MOST_LINES, lines.size()));
    }

    private static boolean isWriting(HomeRow row) {
        return row.state() == EditionState.DRAFT || row.state() == EditionState.CHANGES_REQUESTED;
    }

    private boolean isSoon(Instant moment) {
        return moment != null && moment.isBefore(now.plus(SOON));
    }

    private List<Line> lines(Predicate<HomeRow> which, Function<HomeRow, Line> line) {
        return rows.stream().filter(which).limit(MOST_LINES).map(line).toList();
    }

    private Line sentBack(HomeRow row) {
        return row.wanted() == null
                ? line(row, "home.sentBack", "", row.deadline())
                : line(row, "home.sentBackBy", row.wanted(), row.deadline());
    }

    private Line offered(OfferRow offer) {
        return assignment(offer, "home.offered");
    }

    /** The words before a deadline, which say that it is one; as they are where there is none. */
    private String due(String said, Instant deadline) {
        return deadline == null ? said : messages.text("home.due.by", said);
    }

    private Line assignment(OfferRow offer, String key) {
        return new Line(
                offer.headline(),
                "/desk/planning/assignment?assignment=" + offer.id(),
                null,
                due(messages.text(key, offer.offeredBy()), offer.deadline()),
                offer.deadline(),
                isLate(offer.deadline()));
    }

    private Line line(HomeRow row, String key, String detail, Instant when) {
        return timed(row, due(messages.text(key, detail), when), when);
    }

    private Line timed(HomeRow row, String about, Instant when) {
        return new Line(
                row.headline().isBlank() ? messages.text("row.untitled") : row.headline(),
                "/desk/" + room(row) + "?edition=" + row.id(),
                row.state(),
                about,
                when,
                isLate(when));
    }

    /** Where this person does the next thing with it. */
    private String room(HomeRow row) {
        if (rail.isManaging() && (row.state() == EditionState.APPROVED || row.state() == EditionState.SCHEDULED)) {
            return "schedule/schedule";
        }
        return row.held() || (row.meant() && row.state() == EditionState.SUBMITTED) ? "review/review" : "story/write";
    }

    private Line count(String key, long count, String address, boolean late) {
        return new Line(messages.text(key, count), address, null, "", null, late);
    }

    private String since(HomeRow row) {
        return texts.since(row.submittedAt());
    }

    private boolean isLate(Instant moment) {
        return moment != null && moment.isBefore(now);
    }

    public List<OutRow> getOut() {
        return out;
    }

    /** {@code 9:40 a.m.}, {@code Yesterday}, {@code Saturday}. */
    public String when(OutRow row) {
        return zone.recent(row.at(), now);
    }
}
