package org.thesop.schedule.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import org.thesop.platform.Days;
import org.thesop.platform.PaperZone;
import org.thesop.schedule.UnreviewedRow;
import org.thesop.schedule.WithoutReview;

/** desk/review/without-review: a month of what went out before any editor had read it. */
@Named
@RequestScoped
public class WithoutReviewPage {

    @Inject
    WithoutReview withoutReview;

    @Inject
    HttpServletRequest request;

    @Inject
    PaperZone zone;

    @Inject
    Clock clock;

    private YearMonth month;
    private List<UnreviewedRow> rows;

    @PostConstruct
    void load() {
        var now = YearMonth.from(zone.day(clock.instant()));
        month = month(request.getParameter("month"))
                .filter(asked -> !asked.isAfter(now))
                .orElse(now);
        rows = withoutReview.of(month);
    }

    /** What an address asks for; empty when that is no month. */
    static Optional<YearMonth> month(String asked) {
        try {
            return Optional.ofNullable(asked).map(YearMonth::parse);
        } catch (DateTimeParseException noMonth) {
            return Optional.empty();
        }
    }

    public List<UnreviewedRow> getRows() {
        return rows;
    }

    /** {@code November 2026}. */
    public String getName() {
        return Days.month(month);
    }

    /** As addresses have it, {@code 2026-11}. */
    public String getMonth() {
        return month.toString();
    }

    public String getBefore() {
        return month.minusMonths(1).toString();
    }

    /** Null in the present month. */
    public String getAfter() {
        var next = month.plusMonths(1);
        return next.isAfter(YearMonth.from(zone.day(clock.instant()))) ? null : next.toString();
    }

    public String moment(Instant at) {
        return zone.full(at);
    }
}
