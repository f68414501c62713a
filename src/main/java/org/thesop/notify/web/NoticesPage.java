package org.thesop.notify.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.thesop.notify.NoticeRow;
import org.thesop.notify.Notices;
import org.thesop.notify.Outbox;
import org.thesop.notify.Sentences;
import org.thesop.notify.UnsentRow;
import org.thesop.people.Role;
import org.thesop.people.SignedIn;
import org.thesop.platform.Messages;
import org.thesop.platform.PaperZone;
import org.thesop.platform.Settings;
import org.thesop.platform.web.SentId;
import org.thesop.story.web.Moves;

/** desk/notices/notices: what this person was told, unread first, and for managing editors the mail that did not go out. */
@Named
@RequestScoped
public class NoticesPage {

    private static final int MOST = 200;
    private static final int MOST_UNSENT = 50;
    private static final String HERE = "/desk/notices/notices?faces-redirect=true";

    @Inject
    Notices notices;

    @Inject
    Outbox outbox;

    @Inject
    Sentences sentences;

    @Inject
    SignedIn signedIn;

    @Inject
    Messages messages;

    @Inject
    Moves moves;

    @Inject
    PaperZone zone;

    @Inject
    Clock clock;

    @Inject
    HttpServletRequest request;

    /** Those of one day, or those unread. */
    public record Day(String title, List<Line> notices) {}

    /** One of them; without a link when the copy is not theirs to read any more. */
    public record Line(long id, String sentence, String when, String link, boolean unread) {}

    private List<NoticeRow> rows;

    @PostConstruct
    void load() {
        rows = notices.of(signedIn.person(), MOST);
    }

    /** Unread ones, then the others by the day they came. */
    public List<Day> getDays() {
        var days = new LinkedHashMap<String, List<Line>>();
        for (var row : rows) {
            var title = row.unread() ? messages.text("notices.new") : zone.longDay(row.at());
            days.computeIfAbsent(title, none -> new ArrayList<>()).add(line(row));
        }
        return days.entrySet().stream()
                .map(day -> new Day(day.getKey(), day.getValue()))
                .toList();
    }

    private Line line(NoticeRow row) {
        var hidden = row.headline() == null;
        var sentence = hidden
                ? messages.text("notices.hidden")
                : sentences.of(row.wording(), row.by(), row.headline(), row.arguments());
        var now = clock.instant();
        var when = row.unread() && !zone.day(row.at()).equals(zone.day(now))
                ? zone.recent(row.at(), now)
                : zone.clock(row.at());
        return new Line(row.id(), sentence, when, hidden ? null : row.link(), row.unread());
    }

    public boolean isUnread() {
        return rows.stream().anyMatch(NoticeRow::unread);
    }

    /** How people are told here. */
    public String getSummary() {
        return messages.text(Settings.mailHost().isPresent() ? "notices.sub" : "notices.sub.noMail");
    }

    /** The newest that this page shows; what comes while it is open stays unread. */
    public long getNewest() {
        return rows.stream().mapToLong(NoticeRow::id).max().orElse(0);
    }

    public String readAll() {
        SentId.of(request.getParameter("newest")).ifPresent(newest -> notices.readAll(newest, signedIn.person()));
        return HERE;
    }

    public List<UnsentRow> getUnsent() {
        return signedIn.has(Role.MANAGING_EDITOR) ? outbox.unsent(MOST_UNSENT) : List.of();
    }

    public String tryAgain(long id) {
        moves.attempt("notices.unsent.waits", () -> outbox.tryAgain(id, signedIn.person()));
        return HERE;
    }

    /** Where the demo shows what was sent; null where there is no demo. */
    public String getMailbox() {
        return Settings.mailbox().orElse(null);
    }
}
