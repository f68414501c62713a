package org.thesop.site.web;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.thesop.facts.ExpertVisit;
import org.thesop.facts.ExpertVisits;
import org.thesop.platform.PaperZone;
import org.thesop.platform.Spoken;

/** What an expert outside gets who was asked to check a story: {@code /check/} and the secret of a link. */
@WebServlet("/check/*")
public class CheckServlet extends LinkFormServlet {

    private static final long serialVersionUID = 1L;

    /** The longest remark, each of its characters three bytes that a form writes as nine letters. */
    private static final int MOST_BYTES = 50_000;

    /** Beyond this nothing is read, so nothing can be shown again. A person's browser sends no such form. */
    private static final int MOST_READ = 1_000_000;

    @Inject
    transient ExpertVisits visits;

    @Inject
    transient PaperZone zone;

    @Override
    int mostRead() {
        return MOST_READ;
    }

    /** Experts check words. */
    @Override
    boolean shows(String secret, String picture) {
        return false;
    }

    @Override
    void take(String typed, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        if (request.getContentLengthLong() > MOST_BYTES) {
            var tooLarge = HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE;
            refuse(tooLarge, "checking.problem.long", typed, request, response);
            return;
        }
        var outcome = visits.say(secret(request), part(request), typed);
        switch (outcome) {
            case KEPT -> thank(request, response);
            case NO_WORDS -> refuse(UNPROCESSABLE, "checking.problem.empty", typed, request, response);
            case TOO_LONG -> refuse(UNPROCESSABLE, "checking.problem.long", typed, request, response);
            case ENOUGH -> refuse(UNPROCESSABLE, "checking.problem.enough", typed, request, response);
            default -> show(request, response, null, typed);
        }
    }

    @Override
    void show(HttpServletRequest request, HttpServletResponse response, String problem, String typed)
            throws ServletException, IOException {
        var visit = visits.open(secret(request)).orElse(null);
        if (visit == null) {
            opensNothing(request, response);
            return;
        }
        Spoken.say(visit.language());
        if (visit.over()) {
            response.setStatus(HttpServletResponse.SC_GONE);
        }
        print("check", page(request, visit, problem, typed), request, response);
    }

    private CheckPage page(HttpServletRequest request, ExpertVisit visit, String problem, String typed) {
        return new CheckPage(
                visit,
                request.getRequestURI(),
                zone.full(visit.until()),
                said(problem),
                typed == null ? "" : typed,
                // Words about a paragraph that is not there are kept under the whole text.
                part(request) < visit.parts().size() ? part(request) : -1,
                request.getParameter("said") != null,
                assets.stylesheet(),
                assets.icon());
    }

    /** The number of the paragraph, -1 for the whole text and for whatever else was sent. */
    private static int part(HttpServletRequest request) {
        var sent = request.getParameter("part");
        return sent != null && sent.matches("\\d{1,6}") ? Integer.parseInt(sent) : -1;
    }
}
