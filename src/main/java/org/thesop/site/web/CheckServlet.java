package org.thesop.site.web;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.thesop.facts.ExpertVisit;
import org.thesop.facts.ExpertVisits;
import org.thesop.platform.Messages;
import org.thesop.platform.PaperZone;
import org.thesop.platform.web.PlainGet;
import org.thesop.platform.web.SecretAddress;

/**
 * What an expert outside gets who was asked to check a story: {@code /check/} and the secret of a link. A plain page and
 * plain forms, no script, no session, no way on. It is kept nowhere, found by no search, and tells nobody where it led from.
 */
@WebServlet("/check/*")
public class CheckServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private static final int TOO_MANY_REQUESTS = 429;
    private static final int UNPROCESSABLE = 422;

    /** The longest remark, each of its characters three bytes that a form writes as nine letters. */
    private static final int MOST_BYTES = 50_000;

    /** Beyond this nothing is read, so nothing can be shown again. A person's browser sends no such form. */
    private static final int MOST_READ = 1_000_000;

    @Inject
    transient ExpertVisits visits;

    @Inject
    transient LinkRate rate;

    @Inject
    transient Assets assets;

    @Inject
    transient PaperZone zone;

    @Inject
    transient Messages messages;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        SecretAddress.onForm(response);
        if (!rate.letsLook(request.getRemoteAddr())) {
            response.sendError(TOO_MANY_REQUESTS);
            return;
        }
        show(request, response, null, "");
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        SecretAddress.onForm(response);
        var refusal = PlainForm.refusal(request, MOST_READ);
        if (refusal != HttpServletResponse.SC_OK) {
            response.sendError(refusal);
            return;
        }
        request.setCharacterEncoding("UTF-8");
        var typed = request.getParameter("text");
        if (request.getContentLengthLong() > MOST_BYTES) {
            response.setStatus(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
            show(request, response, "checking.problem.long", typed);
            return;
        }
        if (!rate.letsRemark(request.getRemoteAddr(), secret(request))) {
            response.setStatus(TOO_MANY_REQUESTS);
            show(request, response, "checking.problem.rate", typed);
            return;
        }
        var outcome = visits.say(secret(request), part(request), typed);
        if (outcome == ExpertVisits.Outcome.KEPT) {
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
            response.setHeader("Location", request.getRequestURI() + "?said#said");
            return;
        }
        var problem =
                switch (outcome) {
                    case NO_WORDS -> "checking.problem.empty";
                    case TOO_LONG -> "checking.problem.long";
                    case ENOUGH -> "checking.problem.enough";
                    default -> null;
                };
        if (problem != null) {
            response.setStatus(UNPROCESSABLE);
        }
        show(request, response, problem, typed);
    }

    private void show(HttpServletRequest request, HttpServletResponse response, String problem, String typed)
            throws ServletException, IOException {
        var visit = visits.open(secret(request)).orElse(null);
        if (visit == null) {
            response.sendError(
                    rate.letsGuess(request.getRemoteAddr()) ? HttpServletResponse.SC_NOT_FOUND : TOO_MANY_REQUESTS);
            return;
        }
        if (visit.over()) {
            response.setStatus(HttpServletResponse.SC_GONE);
        }
        request.setAttribute("page", page(request, visit, problem, typed));
        request.getRequestDispatcher("/site/check.xhtml").forward(new PlainGet(request), response);
    }

    private CheckPage page(HttpServletRequest request, ExpertVisit visit, String problem, String typed) {
        return new CheckPage(
                visit,
                request.getRequestURI(),
                zone.full(visit.until()),
                problem == null ? "" : messages.text(problem),
                typed == null ? "" : typed,
                // Words about a paragraph that is not there are kept under the whole text.
                part(request) < visit.parts().size() ? part(request) : -1,
                request.getParameter("said") != null,
                assets.stylesheet(),
                assets.icon());
    }

    private static String secret(HttpServletRequest request) {
        var path = request.getPathInfo();
        return path == null ? "" : path.substring(1);
    }

    /** The number of the paragraph, -1 for the whole text and for whatever else was sent. */
    private static int part(HttpServletRequest request) {
        var sent = request.getParameter("part");
        return sent != null && sent.matches("\\d{1,6}") ? Integer.parseInt(sent) : -1;
    }
}
