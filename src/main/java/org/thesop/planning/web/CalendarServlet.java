package org.thesop.planning.web;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.util.Duration;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.util.Date;
import java.util.List;
import java.util.regex.Pattern;
import org.thesop.planning.BudgetFilter;
import org.thesop.planning.BudgetRow;
import org.thesop.planning.CalendarFeed;
import org.thesop.platform.AddressWords;
import org.thesop.platform.LinkSecret;
import org.thesop.platform.Messages;
import org.thesop.platform.Rate;
import org.thesop.platform.Settings;
import org.thesop.platform.web.SecretAddress;

/**
 * {@code /calendar/{token}.ics}: deadlines and planned publications for a calendar program, as iCalendar (RFC 5545). The
 * address says which part, in the words of the budget's own: {@code ?person=wendy}. Kept nowhere, found by no search.
 */
@WebServlet("/calendar/*")
public class CalendarServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private static final Pattern ADDRESS = Pattern.compile("/([^/]+)\\.ics");
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int MOST_LOOKS = 120;
    private static final int MINUTES_SHOWN = 30;

    @Inject
    transient CalendarFeed feed;

    @Inject
    transient BudgetTexts texts;

    @Inject
    transient Messages messages;

    @Inject
    transient Clock clock;

    private transient Rate looks;

    @Override
    public void init() {
        looks = new Rate(clock, MOST_LOOKS, java.time.Duration.ofMinutes(10));
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        SecretAddress.on(response);
        if (!looks.allows(Rate.network(request.getRemoteAddr()))) {
            response.sendError(TOO_MANY_REQUESTS);
            return;
        }
        var address = ADDRESS.matcher(request.getPathInfo() == null ? "" : request.getPathInfo());
        var filter = BudgetFilter.of(AddressWords.first(request.getParameterMap()));
        var rows = address.matches() ? feed.read(new LinkSecret(address.group(1)), filter) : null;
        if (rows == null || rows.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setContentType("text/calendar; charset=UTF-8");
        response.getWriter().write(Biweekly.write(calendar(rows.get())).go());
    }

    private ICalendar calendar(List<BudgetRow> rows) {
        var calendar = new ICalendar();
        calendar.setProductId("-//" + messages.text("paper.name") + "//Budget//EN");
        calendar.setName(messages.text("calendar.name", messages.text("paper.name")));
        rows.forEach(row -> calendar.addEvent(event(row)));
        return calendar;
    }

    private VEvent event(BudgetRow row) {
        var event = new VEvent();
        var paper = URI.create(Settings.paperUrl());
        event.setUid(row.card() + "@" + paper.getHost());
        event.setDateTimeStamp(Date.from(clock.instant()));
        event.setDateStart(Date.from(row.when()), true);
        event.setDuration(Duration.builder().minutes(MINUTES_SHOWN).build());
        var key = row.scheduledAt() == null ? "calendar.due" : "calendar.out";
        event.setSummary(messages.text(key, texts.headline(row)));
        event.setDescription(texts.writers(row) + " · " + texts.about(row));
        event.setUrl(paper + texts.link(row));
        return event;
    }
}
