package org.thesop.schedule.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.thesop.platform.Csv;
import org.thesop.platform.Messages;
import org.thesop.platform.PaperZone;
import org.thesop.platform.Settings;
import org.thesop.schedule.UnreviewedRow;
import org.thesop.schedule.WithoutReview;

/** The same month for a spreadsheet. */
@WebServlet("/desk/review/without-review.csv")
public class WithoutReviewCsv extends HttpServlet {

    private static final long serialVersionUID = 1L;

    /** Without it a spreadsheet takes UTF-8 for something else. */
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    @Inject
    transient WithoutReview withoutReview;

    @Inject
    transient PaperZone zone;

    @Inject
    transient Messages messages;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var month = WithoutReviewPage.month(request.getParameter("month")).orElse(null);
        if (month == null) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        var text = new StringBuilder(BYTE_ORDER_MARK).append(Csv.line(heads()));
        withoutReview.of(month).forEach(row -> text.append(Csv.line(cells(row))));
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"without-review-" + month + ".csv\"");
        response.setHeader("Cache-Control", "no-store");
        response.getOutputStream().write(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    private List<String> heads() {
        return List.of(
                messages.text("list.story"),
                messages.text("withoutReview.address"),
                messages.text("list.published"),
                messages.text("withoutReview.by"),
                messages.text("withoutReview.reason"),
                messages.text("withoutReview.reviewedBy"),
                messages.text("withoutReview.reviewedAt"));
    }

    private List<String> cells(UnreviewedRow row) {
        return Arrays.asList(
                row.headline(),
                Settings.paperUrl() + row.address(),
                moment(row.at()),
                row.publisher(),
                row.reason(),
                row.reviewer(),
                moment(row.reviewedAt()));
    }

    private String moment(Instant at) {
        return at == null ? null : zone.full(at);
    }
}
