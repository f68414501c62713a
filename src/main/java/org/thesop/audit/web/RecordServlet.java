package org.thesop.audit.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import org.thesop.audit.WholeRecord;
import org.thesop.people.SignedIn;
import org.thesop.story.ForbiddenException;

/** The record of a range of days as a file. */
@WebServlet("/desk/record/record.csv")
public class RecordServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    transient WholeRecord record;

    @Inject
    transient SignedIn signedIn;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var from = day(request.getParameter("from"));
        var to = day(request.getParameter("to"));
        if (from.isEmpty() || to.isEmpty() || to.get().isBefore(from.get())) {
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
            response.setHeader("Location", "/desk/record/record?days=wrong");
            return;
        }
        try {
            record.taking(from.get(), to.get(), signedIn.person());
        } catch (ForbiddenException forbidden) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader(
                "Content-Disposition", "attachment; filename=\"record-" + from.get() + "-to-" + to.get() + ".csv\"");
        record.write(from.get(), to.get(), signedIn.person(), response.getWriter());
    }

    private static Optional<LocalDate> day(String typed) {
        if (typed == null || !typed.matches("\\d{4}-\\d\\d-\\d\\d")) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(typed));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }
}
