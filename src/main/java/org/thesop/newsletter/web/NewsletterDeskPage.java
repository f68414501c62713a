package org.thesop.newsletter.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.thesop.newsletter.IssueKind;
import org.thesop.newsletter.IssueRow;
import org.thesop.newsletter.Sending;
import org.thesop.newsletter.SubscriberDay;
import org.thesop.newsletter.SubscriberFigures;
import org.thesop.newsletter.Subscribing;
import org.thesop.people.SignedIn;
import org.thesop.platform.Days;
import org.thesop.platform.MailAddress;
import org.thesop.platform.Messages;
import org.thesop.platform.PaperZone;
import org.thesop.platform.Settings;
import org.thesop.story.EditionState;
import org.thesop.story.Stories;
import org.thesop.story.StoryRow;
import org.thesop.story.web.Moves;

/** desk/newsletter/newsletter: how many get the newsletter, what was sent, at which hour, and the way to breaking news. */
@Named
@RequestScoped
public class NewsletterDeskPage {

    static final int WIDTH = 600;
    static final int HEIGHT = 150;

    private static final int MOST_ISSUES = 30;
    private static final int MOST_WHAT = 40;
    private static final int MOST_STORIES = 8;
    private static final List<Integer> PERIODS = List.of(28, 90, 365);

    @Inject
    SubscriberFigures figures;

    @Inject
    Sending sending;

    @Inject
    Subscribing subscribing;

    @Inject
    Stories stories;

    @Inject
    SignedIn signedIn;

    @Inject
    Moves moves;

    @Inject
    PaperZone zone;

    @Inject
    Messages messages;

    @Inject
    HttpServletRequest request;

    /** A line of the picture, as the points of an SVG polyline. */
    public record Line(String style, String says, String points) {}

    /** An hour that can be chosen. */
    public record Hour(int value, String says) {}

    private int days;
    private int hour;
    private String address;
    private List<SubscriberDay> past;
    private SubscriberFigures.Now now;

    @PostConstruct
    void load() {
        days = Optional.ofNullable(request.getParameter("days"))
                .filter(typed -> typed.matches("\\d{1,3}"))
                .map(Integer::valueOf)
                .filter(PERIODS::contains)
                .orElse(PERIODS.get(1));
        hour = sending.hour().hour();
        past = figures.days(days, signedIn.person());
        now = figures.now(signedIn.person());
    }

    public String saveHour() {
        return moves.attempt("newsletterDesk.hour.saved", () -> sending.hour(hour, signedIn.person())) ? here() : null;
    }

    /** Takes an address off, and says whether there was one. */
    public String remove() {
        if (!MailAddress.isOne(address)) {
            moves.say(FacesMessage.SEVERITY_ERROR, messages.text("letters.problem.email.form"));
            return null;
        }
        return moves.attempt(
                        "newsletterDesk.removed",
                        "newsletterDesk.removed.none",
                        () -> subscribing.remove(address, signedIn.person()))
                ? here()
                : null;
    }

    private static String here() {
        return "/desk/newsletter/newsletter?faces-redirect=true";
    }

    /** Whether the paper sends mail at all. */
    public boolean isMails() {
        return Settings.mailHost().isPresent();
    }

    public SubscriberFigures.Now getNow() {
        return now;
    }

    public List<SubscriberFigures.ByWhat> getByWhat() {
        return figures.byWhat(MOST_WHAT, signedIn.person());
    }

    /** All, and how they get it. */
    public List<Line> getLines() {
        return List.of(
                line("all", SubscriberDay::all),
                line("daily", SubscriberDay::daily),
                line("at-once", SubscriberDay::atOnce));
    }

    private Line line(String style, ToIntFunction<SubscriberDay> number) {
        var step = (double) WIDTH / (past.size() - 1);
        var points = IntStream.range(0, past.size())
                .mapToObj(at -> Math.round(at * step) + "," + height(number.applyAsInt(past.get(at))))
                .collect(Collectors.joining(" "));
        return new Line(style, messages.text("newsletterDesk.line." + style), points);
    }

    private long height(int number) {
        return HEIGHT - Math.round((double) HEIGHT * number / getHighest());
    }

    public int getHighest() {
        return Math.max(1, past.stream().mapToInt(SubscriberDay::all).max().orElse(1));
    }

    public String getFirstDay() {
        return Days.dayOfYear(past.get(0).day());
    }

    public String getLastDay() {
        return Days.dayOfYear(past.get(past.size() - 1).day());
    }

    /** What the picture shows, in a sentence. */
    public String getSummary() {
        return messages.text(
                "newsletterDesk.sum",
                past.get(0).all(),
                past.get(past.size() - 1).all(),
                days);
    }

    /** The days on which something changed, and the last, the newest first. */
    public List<SubscriberDay> getChanges() {
        var changes = new ArrayList<SubscriberDay>();
        for (var at = past.size() - 1; at >= 0; at--) {
            var day = past.get(at);
            if (at == past.size() - 1
                    || at == 0
                    || day.all() != past.get(at - 1).all()) {
                changes.add(day);
            }
        }
        return changes;
    }

    public String day(SubscriberDay day) {
        return Days.dayOfYear(day.day());
    }

    public List<IssueRow> getIssues() {
        return figures.issues(MOST_ISSUES, signedIn.person());
    }

    /** What an issue is called. */
    public String title(IssueRow row) {
        return row.kind() == IssueKind.DAILY
                ? messages.text("newsletterDesk.issue.DAILY", Days.dayOfYear(row.day()), row.stories())
                : row.headline();
    }

    /** What kind it is, and who sent it. */
    public String about(IssueRow row) {
        return messages.text("newsletterDesk.kind." + row.kind(), row.by());
    }

    /** What became of its mails. */
    public String became(IssueRow row) {
        if (!row.filled() || row.waiting() > 0) {
            return messages.text("newsletterDesk.sending", row.sent(), row.waiting());
        }
        return messages.text("newsletterDesk.sent", row.sent(), row.dropped(), row.refused());
    }

    /** What came out last and can be sent as breaking news. */
    public List<StoryRow> getStories() {
        return stories.out(MOST_STORIES).stream()
                .filter(row -> row.state() == EditionState.PUBLISHED)
                .toList();
    }

    public List<Hour> getHours() {
        return IntStream.range(0, 24)
                .mapToObj(each -> new Hour(
                        each, messages.text("newsletterDesk.hour.at", String.format("%02d:00", each), zone.label())))
                .toList();
    }

    /** When the next daily one goes out. */
    public String getNext() {
        return messages.text("newsletterDesk.hour.next", zone.full(sending.next()));
    }

    public List<Integer> getPeriods() {
        return PERIODS;
    }

    public int getDays() {
        return days;
    }

    public int getHour() {
        return hour;
    }

    public void setHour(int hour) {
        this.hour = hour;
    }

    public String getAddress() {
        return address;
    }

    public void setAddress(String address) {
        this.address = address;
    }
}
